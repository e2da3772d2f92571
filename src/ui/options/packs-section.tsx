import type { PackFacts } from '../../messages/packs';
import { formatDate, languageName } from '../format';
import { type PluralKey, plural, t } from '../i18n';
import { usePacks } from '../use-packs';
import { useSettings } from '../use-settings';
import { withNumber } from '../with-number';
import { useSave } from './saved';
import { Section } from './section';
import { Switch } from './switch';

const COUNTS: Record<keyof PackFacts['counts'], PluralKey> = {
	document: 'countDocuments',
	statement: 'countStatements',
	claim: 'countClaims',
	outlet: 'countOutlets',
	event: 'countEvents',
	citation: 'countCitations',
};

export function PacksSection() {
	const packs = usePacks();
	return (
		<Section name="packs" text={t('packsText')}>
			{packs === 'unreadable' && <p class="notice">{withNumber(t('failedPack'), 'reading:pack-unreadable')}</p>}
			{typeof packs !== 'string' && packs.map((pack) => <Pack key={pack.id} pack={pack} />)}
		</Section>
	);
}

function Pack({ pack }: { pack: PackFacts }) {
	const { packsOff } = useSettings();
	const save = useSave();
	const change = (on: boolean) =>
		save((now) => ({ packsOff: on ? now.packsOff.filter((id) => id !== pack.id) : [...now.packsOff, pack.id] }));
	const rows: [string, string][] = [
		[
			t('packHolds'),
			Object.entries(COUNTS)
				.map(([kind, key]) => plural(key, pack.counts[kind as keyof typeof COUNTS]))
				.join(', '),
		],
		[t('packPeriod'), t('packFromTo', formatDate(pack.from), formatDate(pack.to))],
		[t('packPageLanguages'), pack.pageLanguages.map((tag) => languageName(tag)).join(', ')],
		[t('packNoteLanguage'), languageName(pack.language)],
		[t('packVersion'), `${pack.id} ${pack.version}`],
		[t('packLicence'), pack.licence],
	];
	return (
		<article class="pack" data-testid="pack">
			<Switch
				id={`pack-${pack.id}`}
				title={pack.title}
				text={pack.description}
				lang={pack.language}
				checked={!packsOff.includes(pack.id)}
				change={change}
			/>
			<dl class="facts">
				{rows.map(([term, value]) => (
					<div key={term}>
						<dt>{term}</dt>
						<dd dir="auto">{value}</dd>
					</div>
				))}
				<div>
					<dt>{t('packChecksum')}</dt>
					<dd>
						<code>{pack.checksum}</code>
					</dd>
				</div>
			</dl>
		</article>
	);
}
