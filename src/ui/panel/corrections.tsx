import type { Correction } from '../../memory/seen';
import { formatDate } from '../format';
import { t } from '../i18n';
import type { CorrectionsState } from './use-corrections';

/** On top of the panel, until it is dismissed: what was corrected since the reader saw it. */
export function CorrectionsNotice({ pending, dismiss }: Pick<CorrectionsState, 'pending' | 'dismiss'>) {
	if (pending.length === 0) return null;
	return (
		<section class="corrections" aria-labelledby="corrections-heading" data-testid="corrections">
			<h2 id="corrections-heading">{t('correctionsTitle')}</h2>
			<CorrectionList corrections={pending} />
			<button type="button" class="button" onClick={dismiss}>
				{t('correctionsDismiss')}
			</button>
		</section>
	);
}

/** What each was, what it is now, and why, in the words of the pack. */
export function CorrectionList({ corrections }: { corrections: readonly Correction[] }) {
	if (corrections.length === 0) return <p class="quiet">{t('correctionsNone')}</p>;
	return (
		<ol class="correction-list">
			{corrections.map(({ pack, entry, date, was, now, why, withdrawn }) => (
				<li key={`${pack} ${entry} ${date} ${was}`}>
					<p class="quiet">
						<time dateTime={date}>{formatDate(date)}</time> · {pack}
						{withdrawn && ` · ${t('withdrawn')}`}
					</p>
					<dl>
						<dt>{t('correctionWas')}</dt>
						<dd dir="auto">{was}</dd>
						<dt>{t('correctionNow')}</dt>
						<dd dir="auto">{now}</dd>
						<dt>{t('correctionWhy')}</dt>
						<dd dir="auto">{why}</dd>
					</dl>
				</li>
			))}
		</ol>
	);
}
