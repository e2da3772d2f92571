import { scoreLabel } from '../../i18n/receipt-labels';
import type { Receipt, Score, ScoreName } from '../../matching/match';
import { score } from '../format';
import { t } from '../i18n';

/** Each score in words, with what this page has and what the rule asks for. */
export function ScoreTable({ scores }: { scores: Receipt['scores'] }) {
	return (
		<table class="scores">
			<thead>
				<tr>
					<th scope="col">{t('scoreName')}</th>
					<th scope="col">{t('scoreHere')}</th>
					<th scope="col">{t('scoreNeeded')}</th>
				</tr>
			</thead>
			<tbody>
				{(Object.entries(scores) as [ScoreName, Score][]).map(([name, { value, threshold }]) => (
					<tr key={name}>
						<th scope="row">{t(scoreLabel[name])}</th>
						<td>{score(value)}</td>
						<td>{threshold === null ? t('scoreNotNeeded') : t('scoreAtLeast', score(threshold))}</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
