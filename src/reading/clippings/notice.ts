import type { Overlay } from '../../anchoring/overlay';
import type { Placement } from '../../anchoring/placement';
import type { ClipEdit, NoticeWords, RepeatedWords, SavedWords } from '../../messages/clips';
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
	saved(own: OwnClipping, at: Range, takeFocus: boolean): void;
	/** `earlier`: the clipping that has these words already; `again` saves them all the same. */
	asks(earlier: string, at: Range, words: RepeatedWords, takeFocus: boolean, again: () => void): void;
	failed(at: Range | null, words: NoticeWords, takeFocus: boolean): void;
	/** Keeps what was typed, and takes it away once that is stored; at the second time in any case. */
	leave(): void;
	/** Takes it away at once and keeps what was typed; what cannot be stored is shown again once nothing else is. */
	close(): void;
	isShown(): boolean;
}

/** A clipping that this document saved, what it shows to change it, and the words of its notice. */
interface OwnClipping {
	id: string;
	key: string;
	words: SavedWords;
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
	at: Range | null;
	typed: Typed;
	/** What was sent to be stored and is not answered yet. */
	sent: Typed | null;
	/** What could not be stored when the reader left it. */
	refused: Typed | null;
	before: Partial<HTMLElement> | null;
	stop: AbortController;
	view: NoticeView | null;
}

/** What was typed for a clipping and could not be stored when its notice was left, and why. */
interface Unkept {
	own: OwnClipping;
	at: Range | null;
	typed: Typed;
	why: string;
}

const NOTHING: Typed = { comment: '', tags: [] };

const isNothing = ({ comment, tags }: Typed): boolean => comment.trim() === '' && tags.length === 0;

const isSame = (a: Typed | null, b: Typed): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Stores what the reader typed or chose; why it could not be stored, null where it is. */
const storeEdit = async ({ key, words }: OwnClipping, edit: Omit<ClipEdit, 'key'>): Promise<string | null> => {
	const result = await sendFromPage('clipEdited', { key, ...edit }).catch(() => null);
	if (!result) return words.unkept;
	return result.id === null ? result.words : null;
};

export function createNotice(
	document: Document,
	overlay: Overlay,
	isDark: (element: Element) => boolean,
	{ shows, undone }: NoticeListeners,
): Notice {
	const window = document.defaultView;
	let shown: Shown | null = null;
	/** The oldest first. */
	const unkept: Unkept[] = [];

	/** Takes the notice away; the focus goes back to where it was if the notice had it, which is answered. */
	const hide = (): boolean => {
		if (!shown) return false;
		const { element, before, stop } = shown;
		const held = overlay.focused() === element;
		shown = null;
		stop.abort();
		overlay.hide(element);
		if (held) before?.focus?.({ preventScroll: true });
		return held;
	};

	/** Ends the notice as the reader asked; what could not be stored before is shown again. */
	const end = () => showUnkept(hide());

	const showUnkept = (takeFocus: boolean) => {
		const next = shown ? undefined : unkept.shift();
		if (next) show(next.own, next.at, next.own.words, takeFocus, { kept: next });
	};

	/** Shows again what could not be stored, once nothing else is shown, nor selected: the reader may be about to save that. */
	const giveBack = (...kept: Unkept[]) => {
		unkept.push(...kept);
		if (document.getSelection()?.isCollapsed !== false) showUnkept(false);
		else document.addEventListener('selectionchange', whenDeselected, { once: true });
	};
	const whenDeselected = () => giveBack();

	const keep = async (typed: Typed) => {
		const now = shown;
		if (!now?.own || isNothing(typed) || isSame(now.sent, typed)) return end();
		const { own, at, view } = now;
		now.typed = NOTHING;
		now.sent = typed;
		const why = await storeEdit(own, typed);
		const isHere = shown === now;
		if (why === null) return isHere ? end() : undefined;
		if (!isHere) return giveBack({ own, at, typed, why });
		now.sent = null;
		now.typed = typed;
		now.refused = typed;
		view?.say(why);
	};

	const leave = () => {
		if (!shown) return;
		const { typed, refused } = shown;
		if (isSame(refused, typed)) end();
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
		{ question, kept }: { question?: { earlier: string; again: () => void }; kept?: Unkept } = {},
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
			const beside = { mark: linesOf(at), rtl, width: WIDTH };
			side = placeBeside(element, { ...beside, stay: side });
			// Grown since then, it may find room for all of it on another side.
			if (element.offsetHeight < Number.parseFloat(element.style.blockSize)) side = placeBeside(element, beside);
		};
		/** Touched once, it stays until the reader leaves it. */
		const touch = () => window?.clearTimeout(away);
		const frame = createPrivateFrame(
			document,
			overlayStyle + style,
			(inside) => {
				inside.documentElement.className = `surface${dark}`;
				const view = drawNotice(inside, words, kept?.typed ?? NOTHING, {
					done: (typed) => void keep(typed),
					undo: () => void undo(),
					colour: (colour) => {
						touch();
						if (!own) return;
						void storeEdit(own, { ...NOTHING, colour }).then((why) => why !== null && view.say(why));
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
				if (kept) view.say(kept.why);
				for (const name of ['pointermove', 'focusin', 'keydown'])
					inside.addEventListener(name, touch, { signal, passive: true });
				if (takeFocus) view.focus();
			},
			() => place(),
		);
		const { element } = frame;
		element.className += ` notice${dark}`;
		element.title = words.message;
		const typed = kept?.typed ?? NOTHING;
		const before = document.activeElement;
		shown = { element, own, at, typed, sent: null, refused: kept?.typed ?? null, before, stop, view: null };
		if (!overlay.show(element)) {
			shown = null;
			return;
		}
		place();
		signal.addEventListener('abort', touch);
		if (!question && !kept) away = window?.setTimeout(end, AWAY_MS);
		watchViewport(document, place, signal);
		window?.addEventListener('pagehide', close, { signal });
	};

	/** Leaves it as a reader does who goes on reading. */
	const close = () => {
		if (!shown) return;
		const { own, at, typed } = shown;
		hide();
		if (!own || isNothing(typed)) return;
		void storeEdit(own, typed).then((why) => why !== null && giveBack({ own, at, typed, why }));
	};

	return {
		saved: (own, at, takeFocus) => show(own, at, own.words, takeFocus),
		asks: (earlier, at, words, takeFocus, again) => show(null, at, words, takeFocus, { question: { earlier, again } }),
		failed: (at, words, takeFocus) => show(null, at, words, takeFocus),
		leave,
		close,
		isShown: () => shown !== null,
	};
}
