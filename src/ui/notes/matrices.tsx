import { useId, useState } from 'preact/hooks';
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

/** So many clauses stand before "all": a treaty has up to thirty, each with its answers. */
const FIRST_CLAUSES = 3;

function Matrix({ matrix }: { matrix: ClauseMatrix }) {
	const { later, published } = usePage();
	const wide = useWide(TABLE_REM);
	const [all, setAll] = useState(false);
	const id = useId();
	const { rows, parties, sources } = shownRows(matrix, later);
	const given = {
		matrix,
		rows: all ? rows : rows.slice(0, FIRST_CLAUSES),
		parties,
		noAnswer: t(published && !later ? 'noAnswerThen' : 'noAnswer'),
	};
	return (
		<div lang={catalogueLanguage()}>
			{matrix.later && <p class="quiet">{t('textLater')}</p>}
			<div id={id}>{wide ? <MatrixTable {...given} /> : <MatrixList {...given} />}</div>
			{rows.length > FIRST_CLAUSES && (
				<p class="clauses-all">
					<button
						type="button"
						class="text-button toggle"
						aria-expanded={all}
						aria-controls={id}
						data-testid="all-clauses"
						onClick={() => setAll(!all)}
					>
						{t('clausesAll', String(rows.length))}
					</button>
				</p>
			)}
			<details class="matrix-sources">
				<summary>{t('sourcesButton', String(sources.size))}</summary>
				<Sources sources={matrix.sources} shown={sources} language={matrix.language} />
			</details>
		</div>
	);
}
