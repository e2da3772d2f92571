import { formatDate } from '../../format';
import { plural, t } from '../../i18n';
import type { Group, Grouping } from '../core/rows';

/** What a group is called, and how many clippings are in it. It stays in sight as long as its lines are. */
export function GroupHeading({ id, group, grouping }: { id: string; group: Group; grouping: Grouping }) {
	const name = group.name === null ? t('libraryNoTag') : grouping === 'day' ? formatDate(group.name) : group.name;
	return (
		<div id={id} role="presentation" class="list-heading" data-testid="group-heading">
			<bdi class="list-heading-name">{name}</bdi>
			<span class="count" aria-hidden="true">
				{group.clippings.length}
			</span>
			<span class="visually-hidden">{plural('libraryCount', group.clippings.length)}</span>
		</div>
	);
}
