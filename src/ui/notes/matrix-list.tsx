import { t } from '../i18n';
import { Later, type MatrixProps, Reply, Says, Status } from './matrix-parts';

/** A clause matrix where there is little room: clause after clause, with the answers in date order. */
export function MatrixList({ matrix, rows, noAnswer }: MatrixProps) {
	return (
		<ol class="clauses">
			{rows.map((row) => {
				const byDate = (when: 'byThen' | 'later') =>
					row.clause.replies.filter((reply) => row.answers.some((answer) => answer[when].includes(reply)));
				const answers = (when: 'byThen' | 'later') => (
					<ol class="items">
						{byDate(when).map((reply) => (
							<li key={`${reply.party} ${reply.date}`}>
								<Reply matrix={matrix} reply={reply} named />
							</li>
						))}
					</ol>
				);
				const silent = row.answers.filter(({ byThen, later }) => byThen.length + later.length === 0);
				return (
					<li key={row.clause.id} class="clause">
						<h4 lang={matrix.language} dir="auto">
							{row.clause.title}
						</h4>
						<Says matrix={matrix} row={row} />
						<div class="clause-status">
							<Status matrix={matrix} row={row} />
						</div>
						{byDate('byThen').length > 0 && answers('byThen')}
						{byDate('later').length > 0 && <Later>{answers('later')}</Later>}
						{(silent.length > 0 || row.answers.length === 0) && (
							<p class="quiet">
								{silent.length === 0
									? noAnswer
									: t('noAnswerFrom', noAnswer, silent.map(({ party }) => matrix.parties[party]).join(', '))}
							</p>
						)}
					</li>
				);
			})}
		</ol>
	);
}
