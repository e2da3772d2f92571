import type { ComponentChildren } from 'preact';
import type { Receipt } from '../../matching/match';
import { score } from '../format';
import { t } from '../i18n';
import { ruleLabel, scoreLabel } from './receipt-labels';

/** The beginning of a checksum, long enough to recognise it; an algorithm's name before it is left out. */
const short = (checksum: string): string => checksum.replace(/^.*[-:]/, '').slice(0, 12);

/** "Why am I seeing this?": the rule, both spans, scores against thresholds, and the pack that was asked. */
export function Why({ receipt }: { receipt: Receipt }) {
	const { pack, rule, page, entry, scores, terms } = receipt;
	return (
		<dl class="why">
			<Reason name={t('whyRule')}>
				{t(ruleLabel(rule))} <code>{rule}</code>
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
					<ul>
						{Object.entries(scores).map(([name, value]) => (
							<li key={name}>{scoreText(name, value)}</li>
						))}
					</ul>
				</Reason>
			)}
			<Reason name={t('whyCorpus')}>
				<code>
					{pack.id} {pack.version}
				</code>
			</Reason>
			<Reason name={t('whyChecksum')}>
				<code title={pack.checksum}>{short(pack.checksum)}</code>
			</Reason>
		</dl>
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

function scoreText(name: string, { value, threshold }: Receipt['scores'][string]): string {
	const label = scoreLabel(name);
	const shown = label ? t(label) : name;
	return threshold === null
		? t('whyScore', shown, score(value))
		: t('whyThreshold', shown, score(value), score(threshold));
}
