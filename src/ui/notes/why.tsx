import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { ruleLabel } from '../../i18n/receipt-labels';
import type { Receipt } from '../../matching/match';
import type { Note } from '../../notes/note';
import { t } from '../i18n';
import { CopyReceipt } from './copy-receipt';
import { NotTheSame } from './not-the-same';
import { ScoreTable } from './score-table';

/**
 * "Why am I seeing this?": the rule, both spans, scores against thresholds, and the pack that was asked; the same as a
 * receipt to take along; and what to do where it does not fit.
 */
export function Why({ note }: { note: Note }) {
	const { pack, rule, page, entry, scores, terms } = note.receipt;
	return (
		<>
			<dl class="why">
				<Reason name={t('whyRule')}>
					{t(ruleLabel[rule])} <code>{rule}</code>
				</Reason>
				{page && (
					<Reason name={t('whyPageWords')}>
						<q dir="auto">{page.exact}</q>
					</Reason>
				)}
				<Reason name={t('whyEntryWords')}>
					<code>{entry.id}</code> {entry.exact === null ? t('whyNoWords') : <q dir="auto">{entry.exact}</q>}
				</Reason>
				{terms.length > 0 && <Reason name={t('whyTerms')}>{terms.join(' · ')}</Reason>}
				{Object.keys(scores).length > 0 && (
					<Reason name={t('whyScores')}>
						<ScoreTable scores={scores} />
					</Reason>
				)}
				<Reason name={t('whyCorpus')}>
					<code>
						{pack.id} {pack.version}
					</code>
				</Reason>
				<Reason name={t('whyChecksum')}>
					<Checksum of={pack} />
				</Reason>
			</dl>
			<CopyReceipt receipt={note.receipt} />
			<NotTheSame note={note} />
		</>
	);
}

function Reason({ name, children }: { name: string; children: ComponentChildren }) {
	return (
		<div>
			<dt>{name}</dt>
			<dd>{children}</dd>
		</div>
	);
}

/** The beginning of a checksum, long enough to recognise it; an algorithm's name before it is left out. */
const short = (checksum: string): string => checksum.replace(/^.*[-:]/, '').slice(0, 12);

/** A checksum in short, and in full when asked for. */
function Checksum({ of: { checksum } }: { of: Receipt['pack'] }) {
	const [full, setFull] = useState(false);
	return (
		<>
			<code>{full ? checksum : `${short(checksum)}…`}</code>{' '}
			<button type="button" class="text-button" aria-expanded={full} onClick={() => setFull(!full)}>
				{t('whyFullChecksum')}
			</button>
		</>
	);
}
