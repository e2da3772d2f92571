import type { ClauseMatrix } from '../../notes/note';
import { formatDate } from '../format';
import { catalogueLanguage, t } from '../i18n';
import { useWide } from '../use-wide';
import { MatrixList } from './matrix-list';
import { shownRows } from './matrix-rows';
import { MatrixTable } from './matrix-table';
import { usePage } from './page-context';
import { Sources } from './sources';

/** From this width on, in rem, a matrix is a table; below it is a list of clauses. */
const TABLE_REM = 44;

/** Treaty-like texts, each of which opens to its clauses and what the parties answered to them. */
export function Matrices({ matrices }: { matrices: readonly ClauseMatrix[] }) {
	const [only] = matrices;
	return (
		<ul class="matrices">
			{matrices.map((matrix) => (
				<li key={matrix.id} data-testid="matrix" data-matrix={matrix.id}>
					<details open={matrices.length === 1 && matrix === only}>
						<summary>
							<span lang={matrix.language} dir="auto">
								{matrix.title}
							</span>
							{matrix.date && <span class="quiet"> · {formatDate(matrix.date)}</span>}
						</summary>
						<Matrix matrix={matrix} />
					</details>
				</li>
			))}
		</ul>
	);
}

function Matrix({ matrix }: { matrix: ClauseMatrix }) {
	const { later, published } = usePage();
	const wide = useWide(TABLE_REM);
	const { rows, parties, sources } = shownRows(matrix, later);
	const given = { matrix, rows, parties, noAnswer: t(published && !later ? 'noAnswerThen' : 'noAnswer') };
	return (
		<div lang={catalogueLanguage()}>
			{matrix.later && <p class="quiet">{t('textLater')}</p>}
			{wide ? <MatrixTable {...given} /> : <MatrixList {...given} />}
			<details class="matrix-sources">
				<summary>{t('sourcesButton', String(sources.size))}</summary>
				<Sources sources={matrix.sources} shown={sources} language={matrix.language} />
			</details>
		</div>
	);
}
