import { useEffect, useRef, useState } from 'preact/hooks';
import { putClippings, type Removed, removeClippings } from '../../clippings/store/clippings';
import { clippingElementId } from '../clippings/clipping-card';
import { SavedManyNotice } from '../clippings/saved-many';
import { StoreProblem } from '../clippings/store-errors';
import { plural, t } from '../i18n';
import { useWhenOn } from '../sync/use-when-on';
import { ClipArticle } from './clip-article';
import { PageClipping } from './page-clipping';
import { type ClippingHere, usePageClippings } from './use-page-clippings';

const loadLine = async () => (await import('../clippings/what-sync-did')).SyncDidLine;

/** A clipping that the reader has just deleted, and what brings it back. */
interface Gone {
	item: ClippingHere;
	removed: Removed;
	/** The clipping that stood before it, so that the line stays in its place. */
	after: string | null;
}

interface Props {
	tab: number;
	/** The address of its page, where it is known. */
	url: string | null;
	/** Whether the page was read and holds an article. */
	readable?: boolean;
}

/** The clippings of a tab's page, in its order, to be edited in place; nothing but a quiet line where there are none. */
export function PageClippings({ tab, url, readable = false }: Props) {
	const state = usePageClippings(tab, url);
	const SyncDidLine = useWhenOn(loadLine);
	const [gone, setGone] = useState<readonly Gone[]>([]);
	const [error, setError] = useState<unknown>(null);
	const focusNext = useRef<string | null>(null);
	const shown = state?.clippings ?? [];
	const rows = withGone(shown, gone);

	useEffect(() => setGone([]), [tab]);
	useEffect(() => {
		const id = focusNext.current;
		const element = id && (document.getElementById(clippingElementId(id)) ?? document.getElementById(`undo-${id}`));
		if (!element) return;
		focusNext.current = null;
		element.focus();
	});

	const remove = async (item: ClippingHere) => {
		const { id } = item.clipping;
		const at = rows.findIndex((row) => row.item.clipping.id === id);
		try {
			const removed = await removeClippings([id]);
			setError(null);
			focusNext.current = id;
			setGone((now) => [...now, { item, removed, after: rows[at - 1]?.item.clipping.id ?? null }]);
		} catch (problem) {
			setError(problem);
		}
	};
	const bringBack = async ({ item, removed }: Gone) => {
		try {
			await putClippings(removed.clippings, removed.texts);
			setError(null);
			focusNext.current = item.clipping.id;
			setGone((now) => now.filter((other) => other.item !== item));
		} catch (problem) {
			setError(problem);
		}
	};

	if (!state) return null;
	return (
		<section class="page-clippings" data-testid="page-clippings" aria-label={t('pageClippings')}>
			<SavedManyNotice />
			{rows.length > 0 && (
				<>
					<h2 class="notes-heading">{plural('pageClippingsCount', shown.length)}</h2>
					<ol class="clipping-list">
						{rows.map((row) => (
							<li key={row.item.clipping.id}>
								{row.gone ? (
									<p class="hidden-line" data-testid="deleted-line">
										<span id={`gone-${row.item.clipping.id}`}>{t('clippingDeleted')}</span>
										<button
											type="button"
											class="text-button"
											id={`undo-${row.item.clipping.id}`}
											aria-describedby={`gone-${row.item.clipping.id}`}
											onClick={() => row.gone && void bringBack(row.gone)}
										>
											{t('undo')}
										</button>
									</p>
								) : (
									<PageClipping
										SyncDidLine={SyncDidLine}
										tab={tab}
										item={row.item}
										remove={() => void remove(row.item)}
									/>
								)}
							</li>
						))}
					</ol>
				</>
			)}
			<StoreProblem error={error ?? state.error} />
			{readable && <ClipArticle tab={tab} />}
		</section>
	);
}

interface Row {
	item: ClippingHere;
	gone: Gone | null;
}

/** What is there, with a row in its place for each that was just deleted; one that came back another way is no longer gone. */
export function withGone(shown: readonly ClippingHere[], gone: readonly Gone[]): Row[] {
	const rows: Row[] = shown.map((item) => ({
		item,
		gone: gone.find((one) => one.item.clipping.id === item.clipping.id) ?? null,
	}));
	const isRow = (id: string | null) => rows.some(({ item }) => item.clipping.id === id);
	let waiting = gone.filter(({ item }) => !isRow(item.clipping.id));
	while (waiting.length > 0) {
		// One may stand after another that is gone too; where its neighbour is nowhere any more it comes first.
		const next = waiting.find(({ after }) => after === null || isRow(after)) ?? waiting[0];
		if (!next) break;
		const before = rows.findIndex(({ item }) => item.clipping.id === next.after);
		rows.splice(before + 1, 0, { item: next.item, gone: next });
		waiting = waiting.filter((one) => one !== next);
	}
	return rows;
}
