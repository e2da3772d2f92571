import type { FaultyFile, FileFault, Verdict } from '../../../sync/verdict';
import { type MessageKey, t, uiLanguage } from '../../i18n';

const faults: Record<FileFault, MessageKey> = {
	damaged: 'syncFaultDamaged',
	missing: 'syncFaultMissing',
	refused: 'syncFaultRefused',
	copy: 'syncFaultCopy',
	outdated: 'syncFaultOutdated',
};

/** More names than these tell a reader nothing more. */
const MOST_NAMES = 50;

/** What came of reading every file: the count, what was made good and what was not, and what is not the vault's. */
export function VerdictView({ verdict: { read, repaired, faulty, unknown, newer } }: { verdict: Verdict }) {
	const number = (count: number) => new Intl.NumberFormat(uiLanguage()).format(count);
	const isWhole = repaired.length + faulty.length + newer === 0;
	return (
		<>
			<p>{t(isWhole ? 'syncVerifiedWhole' : 'syncVerifiedRead', number(read))}</p>
			{faulty.length > 0 && (
				<div class="notice">
					<p>{t('syncVerifiedFaulty', number(faulty.length))}</p>
					<Files files={faulty} />
				</div>
			)}
			{repaired.length > 0 && (
				<>
					<p>{t('syncVerifiedRepaired', number(repaired.length))}</p>
					<Files files={repaired} />
				</>
			)}
			{newer > 0 && <p>{t('syncNewerFiles', number(newer))}</p>}
			{unknown.length > 0 && <p>{t('syncVerifiedUnknown', number(unknown.length))}</p>}
		</>
	);
}

const Files = ({ files }: { files: readonly FaultyFile[] }) => (
	<ul class="plain files">
		{files.slice(0, MOST_NAMES).map(({ name, fault }) => (
			<li key={name}>
				<code dir="ltr">{name}</code> {t(faults[fault])}
			</li>
		))}
	</ul>
);
