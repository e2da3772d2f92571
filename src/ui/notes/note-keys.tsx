import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

const CARDS = '[data-testid="note"]';

/** What Enter opens: a note that stands as one line, or the first of its parts. */
const FIRST_PART = '[data-testid="expand"][aria-expanded="false"], .actions [aria-expanded]';

/**
 * Keys for the list of notes, which work while a note itself has the focus and nowhere else, so that no key is taken
 * from the page or from a screen reader (WCAG 2.1.4): arrows, Home and End go from note to note, Enter opens the first
 * of its parts. One note at a time can be reached by Tab; its buttons follow it.
 */
export function NoteKeys({ children }: { children: ComponentChildren }) {
	const root = useRef<HTMLDivElement>(null);
	useEffect(() => {
		const list = root.current;
		return list ? addNoteKeys(list) : undefined;
	}, []);
	return <div ref={root}>{children}</div>;
}

function addNoteKeys(list: HTMLElement): () => void {
	const cards = () => [...list.querySelectorAll<HTMLElement>(CARDS)];
	const keepOne = (chosen?: HTMLElement) => {
		const all = cards();
		const one = chosen ?? all.find((card) => card.tabIndex === 0) ?? all[0];
		for (const card of all) card.tabIndex = card === one ? 0 : -1;
	};
	const onFocus = ({ target }: FocusEvent) => {
		const card = target instanceof Element ? target.closest<HTMLElement>(CARDS) : null;
		if (card) keepOne(card);
	};
	const onKey = (event: KeyboardEvent) => {
		const { target, key } = event;
		if (!(target instanceof HTMLElement) || !target.matches(CARDS) || hasModifier(event)) return;
		const next = nextCard(cards(), target, key);
		if (next) {
			next.focus({ preventScroll: true });
			next.scrollIntoView({ block: 'nearest' });
		} else if (key === 'Enter') target.querySelector<HTMLElement>(FIRST_PART)?.click();
		else return;
		event.preventDefault();
	};
	const changes = new MutationObserver(() => keepOne());
	changes.observe(list, { childList: true, subtree: true });
	list.addEventListener('focusin', onFocus);
	list.addEventListener('keydown', onKey);
	keepOne();
	return () => {
		changes.disconnect();
		list.removeEventListener('focusin', onFocus);
		list.removeEventListener('keydown', onKey);
	};
}

const hasModifier = ({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean =>
	altKey || ctrlKey || metaKey || shiftKey;

/** Where a key leads from a card; undefined where it leads nowhere. */
function nextCard(cards: readonly HTMLElement[], from: HTMLElement, key: string): HTMLElement | undefined {
	const at = cards.indexOf(from);
	if (key === 'ArrowDown') return cards[at + 1];
	if (key === 'ArrowUp') return at > 0 ? cards[at - 1] : undefined;
	if (key === 'Home') return cards[0];
	return key === 'End' ? cards.at(-1) : undefined;
}
