import { COLOURS } from '../../../clippings/model';
import type { QueryProblem } from '../../../clippings/search/query';
import { type MessageKey, t } from '../../i18n';

const problemText: Record<QueryProblem['kind'], MessageKey> = {
	date: 'searchProblemDate',
	colour: 'searchProblemColour',
	has: 'searchProblemHas',
};

/** What of a search cannot be read and how it is written; the rest is searched for all the same. */
export function Problems({ id, problems }: { id: string; problems: readonly QueryProblem[] }) {
	return (
		<div id={id} role="status" class="search-problems" data-testid="search-problems">
			{problems.map(({ part, kind }) => (
				<p key={part}>{t(problemText[kind], part, ...(kind === 'colour' ? [COLOURS.join(', ')] : []))}</p>
			))}
		</div>
	);
}
