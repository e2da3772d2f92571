import type { RefObject } from 'preact';
import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import type { Query } from '../../../clippings/search/query';
import { isForTexts, type TextAnswers } from '../../../clippings/search/search';
import { t } from '../../i18n';
import { drawn, heightOf, layOut, topOf } from '../core/layout';
import type { Order } from '../core/order';
import type { Grouping, Row } from '../core/rows';
import type { Selection } from '../core/selection';
import { ClippingLine } from './clipping-line';
import { GroupHeading } from './group-heading';
import { type ListKeys, listKeys } from './keys';
import { useHeights } from './use-heights';
import { useScroll } from './use-scroll';

interface Props extends ListKeys {
	list: RefObject<HTMLDivElement | null>;
	rows: readonly Row[];
	/** How many of the rows are clippings; -1 as long as more are being read, as `aria-setsize` says it. */
	count: number;
	/** The line that the keys move from; -1 for none. */
	current: number;
	selection: Selection;
	query: Query;
	order: Order;
	grouping: Grouping;
	/** Changes when the list is another one: another search, order or grouping. */
	name: string;
	answers: TextAnswers;
}

/**
 * A list of however many clippings, of which those in sight and as many again on either side are drawn. It is a listbox
 * that keeps the focus and points at the current line, so that the focus cannot get lost with a line.
 */
export function ClippingList(props: Props) {
	const { list, rows, count, current, selection, query, order, grouping, name, answers } = props;
	const id = useId();
	const heights = useHeights();
	const layout = useMemo(() => layOut(rows, heights), [rows, heights]);
	const { seen, reveal } = useScroll(list, layout, heights, name);
	const { onKeyDown, onClick } = listKeys(props, Math.max(1, Math.floor(seen.height / heights.clipping) - 1));

	// The current line comes into sight when it is another one, and when it moves; not when the reader scrolls away.
	const key = rows[current]?.key;
	const revealed = useRef<string | undefined>(undefined);
	useEffect(() => {
		if (key !== undefined && key !== revealed.current) reveal(current);
		revealed.current = key;
	}, [key, current, reveal]);

	const pages = useMemo(() => query.conditions.filter(isForTexts).map(answers), [query, answers, rows]);
	// What another list has beyond the edges is drawn after what is in sight, which the reader waits for.
	const [settled, setSettled] = useState<string | null>(null);
	useEffect(() => setSettled(name), [name]);
	const beyond = settled === name ? seen.height : 0;
	const groups = drawn(layout, seen.top - beyond, seen.top + seen.height + beyond, current >= 0 ? [current] : []);
	return (
		<div
			ref={list}
			role="listbox"
			class="list"
			data-testid="list"
			tabIndex={0}
			aria-label={t('libraryTitle')}
			aria-multiselectable="true"
			aria-activedescendant={current >= 0 ? `${id}-${current}` : undefined}
			onKeyDown={onKeyDown}
			onClick={onClick}
		>
			<div class="list-inner" role="presentation" style={{ height: `${heightOf(layout)}px` }}>
				{groups.map(({ heading, top, height, lines, headings }) => {
					const headed = heading === null ? undefined : rows[heading];
					const drawnLines = lines.map((line) => {
						const row = rows[line];
						return (
							row?.kind === 'clipping' && (
								<ClippingLine
									// By its place, so that the next search writes into the lines that stand there.
									key={line}
									row={row}
									id={`${id}-${line}`}
									top={topOf(layout, line) - (heading === null ? 0 : top)}
									place={line - headings}
									count={count}
									isCurrent={line === current}
									isChosen={selection.chosen.has(row.clipping.id)}
									query={query}
									order={order}
									inText={pages.some((found) => found?.has(row.clipping.page.url))}
								/>
							)
						);
					});
					if (!headed) return drawnLines;
					return (
						// biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields; these are options.
						<div
							key={headed.key}
							role="group"
							aria-labelledby={`${id}-${heading}`}
							class="list-group"
							style={{ top: `${top}px`, height: `${height}px` }}
						>
							<GroupHeading id={`${id}-${heading}`} group={headed.group} grouping={grouping} />
							{drawnLines}
						</div>
					);
				})}
			</div>
		</div>
	);
}
