import { isOnDark } from '../anchoring/darkness';
import type { Highlights } from '../anchoring/highlights';
import { scrollToRange } from '../anchoring/hit';
import { createOverlay } from '../anchoring/overlay';
import type { ClippingsAnswer } from '../messages/clips';
import type { PageSettings } from '../messages/interface';
import type { Mark, PageAnswer, RecapData } from '../messages/page-answer';
import { sendFromPage } from '../messages/send';
import { createNotice, type Notice } from './clippings/notice';
import { createSelectionButton } from './clippings/selection-button';
import { createContextCard } from './context-card';
import style from './overlay.css?inline';
import type { PageMarks } from './page-marks';
import { createRecap } from './recap';
import { watchPointer } from './watch-pointer';

/** What the reader sees and touches on the page: marks, the card at a mark, the recap, and what saves a passage. */
interface Surfaces {
	/** Shows what the background found; null where the page has no article. */
	set(answer: PageAnswer | null): void;
	/** Follows changed settings. */
	apply(settings: PageSettings): void;
	/** Words for the button beside selected text. */
	word(button: ClippingsAnswer['button']): void;
	settings(): PageSettings;
	readonly notice: Notice;
	/** Goes to the next mark or the one before, and opens its card for the keyboard; false where there is none. */
	step(step: 1 | -1): boolean;
}

/** Before the background has answered there is nothing to show. */
const NOTHING: PageSettings = {
	marks: false,
	card: false,
	recap: false,
	clipButton: false,
	clipText: 'never',
	theme: 'auto',
};

/** What of the page the reader can ask to be saved here, and what follows when it is taken back. */
interface Saving {
	selection(): void;
	mark(mark: Mark): void;
	undone(id: string): void;
}

export function createSurfaces(
	document: Document,
	marks: PageMarks,
	highlights: Highlights | null,
	saving: Saving,
	signal: AbortSignal,
): Surfaces {
	let settings = NOTHING;
	let button: ClippingsAnswer['button'] | null = null;
	let recapData: RecapData | null = null;
	/** The mark that was stepped to last. */
	let current: Mark | null = null;

	const isDark = (element: Element) => (settings.theme === 'auto' ? isOnDark(element) : settings.theme === 'dark');
	const overlay = createOverlay(document, style, () => {
		card.close();
		recap.forget();
		notice.close();
		selected.hide();
	});
	const card = createContextCard(document, overlay, marks, isDark, saving.mark);
	// Button and notice stand in the same place, beside the selected words, and so never together.
	const notice = createNotice(document, overlay, isDark, { shows: () => selected.rest(), undone: saving.undone });
	const selected = createSelectionButton(document, overlay, isDark, saving.selection, () => notice.close(), signal);
	const recap = createRecap(document, overlay, isDark, () => {
		recapData = null;
		sendFromPage('recapClosed', null).catch(() => undefined);
	});

	const show = () => {
		marks.setVisible(settings.marks);
		marks.paint();
		recap.set(settings.recap ? recapData : null, marks.end());
		selected.set(settings.clipButton, button);
	};
	const activate = (mark: Mark) => sendFromPage('markActivated', { note: mark.note }).catch(() => undefined);

	watchPointer(
		document,
		marks.at,
		{
			rests: (mark) => {
				if (settings.card) void card.open(mark, 'hover');
			},
			clicked: (mark) => {
				current = mark;
				void activate(mark);
				if (settings.card) void card.open(mark, 'click');
			},
			moved: card.pointerAt,
		},
		signal,
	);
	document.addEventListener(
		'keydown',
		(event) => {
			if (!event.isTrusted || event.key !== 'Escape') return;
			// The page has no part in a key that was pressed in our layer.
			if (overlay.holds(event)) event.stopPropagation();
			if (card.mark()) card.close();
			else if (notice.isShown()) notice.leave();
			else if (recap.isShown()) recap.dismiss();
		},
		{ signal, capture: true },
	);
	signal.addEventListener('abort', () => {
		card.close();
		notice.close();
		recap.set(null, null);
	});

	return {
		notice,
		settings: () => settings,
		word(words) {
			button = words;
			selected.set(settings.clipButton, button);
		},
		set(answer) {
			card.close();
			current = null;
			settings = answer?.settings ?? settings;
			recapData = answer?.recap ?? null;
			show();
		},
		apply(changed) {
			settings = changed;
			card.close();
			show();
		},
		step(step) {
			const mark = marks.next(card.mark() ?? current, step);
			const range = mark && marks.range(mark);
			if (!mark || !range) return false;
			current = mark;
			scrollToRange(range, false);
			highlights?.flash(range);
			void activate(mark);
			if (settings.card) void card.open(mark, 'keyboard');
			return true;
		},
	};
}
