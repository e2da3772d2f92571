import type { Overlay } from '../../anchoring/overlay';
import type { Placement } from '../../anchoring/placement';
import type { NoticeWords, RepeatedWords, SavedWords } from '../../messages/clips';
import { sendFromPage } from '../../messages/send';
import overlayStyle from '../overlay.css?inline';
import { isRightToLeft, linesOf, placeBeside, watchViewport } from '../viewport';
import style from './notice.css?inline';
import { type AnyNoticeWords, drawNotice, type NoticeView, type Typed } from './notice-view';
import { createPrivateFrame } from './private-frame';

const WIDTH = 320;

/** How long a notice that nobody touches stays, in milliseconds; one that asks stays until it is answered. */
const AWAY_MS = 8000;

/** The notice that a passage was saved, or why it was not. One at most is shown. */
export interface Notice {
	saved(own: OwnClipping, at: Range, words: SavedWords, takeFocus: boolean): void;
	/** `earlier`: the clipping that has these words already; `again` saves them all the same. */
	asks(earlier: string, at: Range, words: RepeatedWords, takeFocus: boolean, again: () => void): void;
	failed(at: Range | null, words: NoticeWords, takeFocus: boolean): void;
	/** Keeps what was typed, and takes it away once that is stored; at the second time in any case. */
	leave(): void;
	/** Takes it away at once and keeps what was typed. */
	close(): void;
	isShown(): boolean;
}

/** A clipping that this document saved, and what it shows to change it. */
interface OwnClipping {
	id: string;
	key: string;
}

interface NoticeListeners {
	/** Called before a notice is there. */
	shows(): void;
	/** Called with the clipping that the reader took back. */
	undone(id: string): void;
}

interface Shown {
	element: HTMLElement;
	own: OwnClipping | null;
	typed: Typed;
	/** What could not be stored when the reader left it. */
	refused: Typed | null;
	before: Partial<HTMLElement> | null;
	stop: AbortController;
	view: NoticeView | null;
}

const NOTHING: Typed = { comment: '', tags: [] };

const isSame = (a: Typed, b: Typed): boolean => JSON.stringify(a) === JSON.stringify(b);

export function createNotice(
	document: Document,
	overlay: Overlay,
	isDark: (element: Element) => boolean,
	{ shows, undone }: NoticeListeners,
): Notice {
	const window = document.defaultView;
	let shown: Shown | null = null;

	/** Ends the notice; the focus goes back to where it was if the notice had it. */
	const end = () => {
		if (!shown) return;
		const { element, before, stop } = shown;
		const held = overlay.focused() === element;
		shown = null;
		stop.abort();
		overlay.hide(element);
		if (held) before?.focus?.({ preventScroll: true });
	};

	const keep = async (typed: Typed) => {
		const now = shown;
		if (!now?.own || (typed.comment.trim() === '' && typed.tags.length === 0)) return end();
		const { own, view } = now;
		now.typed = NOTHING;
		const result = await sendFromPage('clipEdited', { key: own.key, ...typed }).catch(() => null);
		if (shown !== now) return;
		if (result && result.id !== null) return end();
		now.typed = typed;
		now.refused = typed;
		if (result) view?.say(result.words);
	};

	const leave = () => {
		if (!shown) return;
		const { typed, refused } = shown;
		if (refused && isSame(typed, refused)) end();
		else void keep(typed);
	};

	const undo = async () => {
		const own = shown?.own;
		end();
		if (own && (await sendFromPage('clipUndone', { key: own.key }).catch(() => false))) undone(own.id);
	};

	const show = (
		own: OwnClipping | null,
		at: Range | null,
		words: AnyNoticeWords,
		takeFocus: boolean,
		question?: { earlier: string; again: () => void },
	) => {
		close();
		shows();
		const stop = new AbortController();
		const { signal } = stop;
		const around = at?.startContainer.parentElement ?? document.body;
		const dark = around !== null && isDark(around) ? ' dark' : '';
		let away: number | undefined;
		let side: Placement['side'] | undefined;
		const place = () => {
			const rtl = at ? isRightToLeft(at) : words.direction === 'rtl';
			side = placeBeside(element, { mark: linesOf(at), rtl, width: WIDTH, stay: side });
		};
		/** Touched once, it stays until the reader leaves it. */
		const touch = () => window?.clearTimeout(away);
		const frame = createPrivateFrame(document, overlayStyle + style, (inside) => {
			inside.documentElement.className = `surface${dark}`;
			const view = drawNotice(inside, words, {
				done: (typed) => void keep(typed),
				undo: () => void undo(),
				colour: (colour) => {
					touch();
					if (!own) return;
					sendFromPage('clipEdited', { key: own.key, comment: '', tags: [], colour }).catch(() => undefined);
				},
				settings: () => {
					leave();
					sendFromPage('openSettings', null).catch(() => undefined);
				},
				open: () => {
					end();
					if (question) sendFromPage('openClipping', { id: question.earlier }).catch(() => undefined);
				},
				again: () => {
					end();
					question?.again();
				},
				leave: (typed) => {
					if (shown?.stop !== stop) return;
					shown.typed = typed;
					leave();
				},
				typed: (typed) => {
					touch();
					if (shown?.stop === stop) shown.typed = typed;
				},
			});
			if (shown?.stop === stop) shown.view = view;
			for (const name of ['pointermove', 'focusin', 'keydown'])
				inside.addEventListener(name, touch, { signal, passive: true });
			if (takeFocus) view.focus();
		});
		const { element } = frame;
		element.className += ` notice${dark}`;
		element.title = words.message;
		shown = { element, own, typed: NOTHING, refused: null, before: document.activeElement, stop, view: null };
		if (!overlay.show(element)) {
			shown = null;
			return;
		}
		place();
		const resized = new ResizeObserver(place);
		resized.observe(element);
		signal.addEventListener('abort', () => {
			resized.disconnect();
			touch();
		});
		if (!question) away = window?.setTimeout(end, AWAY_MS);
		watchViewport(document, place, signal);
		window?.addEventListener('pagehide', close, { signal });
	};

	/** Leaves it as a reader does who goes on reading: what was typed is kept. */
	const close = () => {
		if (!shown) return;
		const { own, typed } = shown;
		if (own && (typed.comment.trim() !== '' || typed.tags.length > 0))
			sendFromPage('clipEdited', { key: own.key, ...typed }).catch(() => undefined);
		end();
	};

	return {
		saved: show,
		asks: (earlier, at, words, takeFocus, again) => show(null, at, words, takeFocus, { earlier, again }),
		failed: (at, words, takeFocus) => show(null, at, words, takeFocus),
		leave,
		close,
		isShown: () => shown !== null,
	};
}
