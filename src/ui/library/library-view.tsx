import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Clipping } from '../../clippings/model';
import { t } from '../i18n';
import { useLoaded } from '../use-loaded';
import { useWide } from '../use-wide';
import { BulkBar } from './bulk/bulk-bar';
import type { Action } from './core/action';
import { type Counts, countsOf } from './core/counts';
import { allOrNone, extended, NOTHING, retained, type Selection, toggled } from './core/selection';
import type { Library } from './follow-library';
import { ClippingList } from './list/clipping-list';
import { Facets } from './search/facets';
import { SearchBox } from './search/search-box';
import { Toolbar } from './toolbar';
import type { Actions } from './use-actions';
import { useCounts } from './use-counts';
import { useCursor } from './use-cursor';
import { useFocusMoves } from './use-focus-moves';
import { useLazyValue } from './use-lazy-value';
import { useLibraryAddress } from './use-library-address';
import { useListed } from './use-listed';
import { usePageKeys } from './use-page-keys';

/** From these widths on, in rem, list and clipping stand side by side, and the filters beside them. */
const TWO_COLUMNS = 54;
const THREE_COLUMNS = 88;

const loadReading = async () => (await import('./reading/reading-view')).ReadingView;

interface Props {
	library: Library;
	/** Until all are read, the library holds those that stand first. */
	isWhole: boolean;
	actions: Actions;
	exportThem: (clippings: readonly Clipping[]) => void;
}

/** A library that has clippings: search, list and the clipping that is open. */
export function LibraryView({ library, isWhole, actions, exportThem }: Props) {
	const [address, change] = useLibraryAddress();
	const ReadingView = useLoaded(loadReading);
	const [selection, setSelection] = useState<Selection>(NOTHING);
	const [isFiltering, setFiltering] = useState(false);
	const isWide = useWide(TWO_COLUMNS);
	const hasSide = useWide(THREE_COLUMNS);

	const { query: typed, grouping, order } = address;
	const { query, name, isListed, ordered, clippings, rows, lines, looking, answers } = useListed(
		library,
		isWhole,
		address,
	);
	const counts = useCounts(clippings, isWhole && (hasSide || isFiltering));
	const allCounts = useLazyValue<Counts>(() => countsOf(ordered), ordered);
	useEffect(() => {
		const handle = requestIdleCallback(allCounts);
		return () => cancelIdleCallback(handle);
	}, [allCounts]);

	const { current, set: setCursor } = useCursor(rows, library, address.open, (gone, next) => {
		if (address.open === gone) change({ open: isWide ? next : null });
	});
	const opened = address.open === null ? undefined : library.get(address.open);
	const siblings = useMemo(
		() => (opened ? ordered.filter(({ id, page }) => page.url === opened.page.url && id !== opened.id) : []),
		[ordered, opened],
	);
	const isReading = !isWide && opened !== undefined;

	// What is chosen is always in sight: what a search leaves out is no longer chosen.
	useEffect(() => {
		setSelection((now) => {
			if (now.chosen.size === 0) return now;
			const found = new Set(clippings.map(({ id }) => id));
			return retained(now, (id) => found.has(id));
		});
	}, [clippings]);

	const { list, nothing, input, heading, focusList, focusNext } = useFocusMoves({
		isOpen: address.open !== null,
		isViewLoaded: ReadingView !== null,
		isReading,
		isWide,
		isEmpty: rows.length === 0,
	});

	const rowAt = (line: number) => {
		const row = rows[line];
		return row?.kind === 'clipping' ? row : null;
	};
	/** The place of a line among the clippings; -1 for a heading. */
	const placeOf = (line: number): number => {
		const row = rowAt(line);
		return row ? lines.indexOf(row) : -1;
	};
	const move = (line: number, shows = isWide) => {
		const row = rowAt(line);
		if (!row) return;
		setCursor({ key: row.key, id: row.clipping.id });
		if (shows) change({ open: row.clipping.id }, isWide ? 'replace' : 'push');
	};
	const open = (id: string) => {
		focusNext('heading');
		setCursor({ key: null, id });
		change({ open: id }, isWide ? 'replace' : 'push');
	};
	const back = () => {
		focusNext('list');
		change({ open: null });
	};

	const chosen = useMemo(
		() => (selection.chosen.size === 0 ? [] : clippings.filter(({ id }) => selection.chosen.has(id))),
		[clippings, selection],
	);
	const run = (action: Action, to: readonly Clipping[]) => {
		if (action.kind === 'delete') focusNext('list');
		void actions.run(action, to);
	};
	const currentRow = rowAt(current);
	const remove = () => run({ kind: 'delete' }, chosen.length > 0 ? chosen : currentRow ? [currentRow.clipping] : []);
	usePageKeys({ search: () => input.current?.select(), undo: actions.undo, redo: actions.redo });

	const facets = counts && <Facets counts={counts} query={typed} change={(next) => change({ query: next })} />;
	return (
		<div
			class={`library${isWide ? ' is-wide' : ''}${hasSide ? ' has-side' : ''}${isReading ? ' is-reading' : ''}${chosen.length > 0 ? ' has-chosen' : ''}`}
		>
			<div class="above" inert={isReading}>
				<SearchBox
					input={input}
					query={typed}
					problems={query.problems}
					counts={allCounts}
					change={(next) => change({ query: next })}
					leave={() => {
						focusList();
						if (current < 0) move(rows.findIndex(({ kind }) => kind === 'clipping'));
					}}
				/>
				<Toolbar
					count={clippings.length}
					total={isWhole ? library.size : null}
					looking={looking}
					grouping={grouping}
					order={order}
					change={change}
					filters={hasSide ? null : { isOpen: isFiltering, toggle: () => setFiltering(!isFiltering) }}
				/>
				{!hasSide && isFiltering && facets}
			</div>
			{hasSide && <div class="side">{facets}</div>}
			<section class="list-part" inert={isReading} aria-label={t('libraryList')}>
				{chosen.length > 0 && (
					<BulkBar
						count={chosen.length}
						tags={() => allCounts().tags.map(([tag]) => tag)}
						chosenTags={() => [...new Set(chosen.flatMap(({ tags }) => tags))]}
						isBusy={actions.running !== null}
						run={(action) => run(action, chosen)}
						exportThem={() => exportThem(chosen)}
						clear={() => {
							focusNext('list');
							setSelection(NOTHING);
						}}
					/>
				)}
				{rows.length === 0 ? (
					<p ref={nothing} class="nothing" tabIndex={-1} data-testid="nothing">
						{t(!isListed ? 'libraryLoading' : looking ? 'libraryLooking' : 'libraryNothing')}
					</p>
				) : (
					<ClippingList
						list={list}
						rows={rows}
						count={isWhole ? lines.length : -1}
						current={current}
						selection={selection}
						query={query}
						order={order}
						grouping={grouping}
						name={name}
						answers={answers}
						move={move}
						extend={(line) => {
							const to = Math.max(0, placeOf(line));
							const from = current < 0 ? to : placeOf(current);
							setSelection((now) => extended(now, lines, from, to));
							move(line);
						}}
						toggle={(line) => {
							const row = rowAt(line);
							if (row) setSelection((now) => toggled(now, row));
							move(line);
						}}
						toggleAll={() => isWhole && setSelection((now) => allOrNone(now, lines))}
						pick={(line) => move(line, true)}
						open={(line) => {
							focusNext('heading');
							move(line, true);
						}}
						remove={remove}
						clear={() => setSelection(NOTHING)}
					/>
				)}
			</section>
			{(isWide || isReading) && (
				<section class="reading-pane" aria-label={t('libraryReading')}>
					{opened && ReadingView ? (
						<ReadingView
							clipping={opened}
							siblings={siblings}
							query={query}
							heading={heading}
							open={open}
							remove={() => run({ kind: 'delete' }, [opened])}
							back={isWide ? null : back}
						/>
					) : (
						!opened && <p class="nothing">{t('libraryChoose')}</p>
					)}
				</section>
			)}
		</div>
	);
}
