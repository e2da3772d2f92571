import { useId } from 'preact/hooks';
import { formatDate } from '../format';
import { t } from '../i18n';
import { Later, type MatrixProps, Reply, Says, Status } from './matrix-parts';
import type { MatrixRow } from './matrix-rows';
import { usePage } from './page-context';

/** A clause matrix where there is room: clauses down, parties across. The keyboard can scroll what does not fit. */
export function MatrixTable({ matrix, rows, parties, noAnswer }: MatrixProps) {
	const { published } = usePage();
	const captionId = useId();
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled has to be reached by the keyboard.
		<section class="matrix-scroll" tabIndex={0} aria-labelledby={captionId}>
			<table class="matrix">
				<caption id={captionId} class="visually-hidden" lang={matrix.language}>
					{matrix.title}
				</caption>
				<thead>
					<tr>
						<th scope="col">{t('matrixClause')}</th>
						<th scope="col">{published ? t('matrixStatusOn', formatDate(published)) : t('matrixStatus')}</th>
						{parties.map((party) => (
							<th key={party} scope="col" lang={matrix.language}>
								{matrix.parties[party]}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{rows.map((row) => (
						<tr key={row.clause.id}>
							<th scope="row">
								<span lang={matrix.language} dir="auto">
									{row.clause.title}
								</span>
								<Says matrix={matrix} row={row} />
							</th>
							<td>
								<Status matrix={matrix} row={row} />
							</td>
							{row.answers.map((answer) => (
								<td key={answer.party}>
									<Answer matrix={matrix} answer={answer} noAnswer={noAnswer} />
								</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
		</section>
	);
}

function Answer({
	matrix,
	answer: { byThen, later },
	noAnswer,
}: Pick<MatrixProps, 'matrix' | 'noAnswer'> & { answer: MatrixRow['answers'][number] }) {
	if (byThen.length + later.length === 0) return <p class="quiet">{noAnswer}</p>;
	const list = (replies: typeof byThen) =>
		replies.map((reply) => <Reply key={reply.date} matrix={matrix} reply={reply} named={false} />);
	return (
		<>
			{list(byThen)}
			{later.length > 0 && <Later>{list(later)}</Later>}
		</>
	);
}
