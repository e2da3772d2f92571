import type { Overlay } from '../../anchoring/overlay';
import type { Placement } from '../../anchoring/placement';
import type { NoticeWords, SavedWords } from '../../messages/clips';
import { sendFromPage } from '../../messages/send';
import overlayStyle from '../overlay.css?inline';
import { isRightToLeft, linesOf, placeBeside, watchViewport } from '../viewport';
import style from './notice.css?inline';
import { drawNotice, type NoticeView, type Typed } from './notice-view';
import { createPrivateFrame } from './private-frame';

const WIDTH = 320;

/** How long a notice that nobody touches stays, in milliseconds. */
const AWAY_MS = 8000;

/** The notice that a passage was saved, or why it was not. One at most is shown. */
export interface Notice {
	saved(id: string, at: Range, words: SavedWords, takeFocus: boolean): void;
	failed(at: Range | null, words: NoticeWords, takeFocus: boolean): void;
	/** Takes it away and keeps what was typed. */
	close(): void;
	isShown(): boolean;
}

interface Shown {
	element: HTMLElement;
	id: string | null;
	typed: Typed;
	before: Element | null;
	stop: AbortController;
	view: NoticeView | null;
}

const NOTHING: Typed = { comment: '', tags: [] };

/** `undone` is called with the clipping that the reader took back. */
export function createNotice(
	document: Document,
	overlay: Overlay,
	isDark: (element: Element) => boolean,
	undone: (id: string) => void,
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
		if (held && before instanceof HTMLElement) before.focus({ preventScroll: true });
	};

	const keep = async (typed: Typed) => {
		const own = shown;
		if (!own?.id || (typed.comment.trim() === '' && typed.tags.length === 0)) return end();
		const { id, view } = own;
		own.typed = NOTHING;
		const result = await sendFromPage('clipEdited', { id, ...typed }).catch(() => null);
		if (shown !== own) return;
		if (result && result.id !== null) return end();
		own.typed = typed;
		if (result) view?.say(result.words);
	};

	const undo = async () => {
		const id = shown?.id;
		end();
		if (id && (await sendFromPage('clipUndone', { id }).catch(() => false))) undone(id);
	};

	const show = (id: string | null, at: Range | null, words: NoticeWords | SavedWords, takeFocus: boolean) => {
		close();
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
				close: end,
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
		shown = { element, id, typed: NOTHING, before: document.activeElement, stop, view: null };
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
		away = window?.setTimeout(end, AWAY_MS);
		watchViewport(document, place, signal);
		window?.addEventListener('pagehide', close, { signal });
	};

	/** Leaves it as a reader does who goes on reading: what was typed is kept. */
	const close = () => {
		if (!shown) return;
		const { id, typed } = shown;
		if (id && (typed.comment.trim() !== '' || typed.tags.length > 0))
			sendFromPage('clipEdited', { id, ...typed }).catch(() => undefined);
		end();
	};

	return {
		saved: show,
		failed: (at, words, takeFocus) => show(null, at, words, takeFocus),
		close,
		isShown: () => shown !== null,
	};
}
