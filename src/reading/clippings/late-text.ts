import { UNSPACED } from '../../text/writing';

/** Looks are at least so far apart, in milliseconds, and at least so many times as far as the last one took. */
const APART_MS = 250;
const LEAST_TIMES_APART = 20;

/** Once the whole passage has come, the look is so soon, in milliseconds, whenever the one before was. */
const SOON_MS = 50;

const MOST_WORDS_AWAITED = 4;

/**
 * Calls `look` soon after text came to the page that has one of the longest words of a passage that is missed, and at once
 * where it has the whole passage: within a second, unless a look takes longer than a twentieth of that. A page that brings a
 * passage again and again where it cannot be found is hurried after once in that time. Everything else that changes costs a
 * look at the text that was added. Answers a function that ends it.
 */
export function watchForText(document: Document, missed: readonly string[], look: () => Promise<void>): () => void {
	const view = document.defaultView;
	if (!view) return () => undefined;
	const words = [...new Set(missed.flatMap(longestWords))];
	const passages = missed.map(collapsed);
	let timer: number | undefined;
	let dueAt = 0;
	let free = 0;
	let hurryFrom = 0;
	const observer = new MutationObserver((records) => {
		const texts = records.flatMap(textsOf).filter((text) => words.some((word) => text.includes(word)));
		if (texts.length === 0) return;
		const now = view.performance.now();
		const isHurried =
			now >= hurryFrom && texts.map(collapsed).some((text) => passages.some((one) => text.includes(one)));
		const due = isHurried ? now + SOON_MS : Math.max(now + APART_MS, free);
		if (timer !== undefined && due >= dueAt) return;
		view.clearTimeout(timer);
		dueAt = due;
		timer = view.setTimeout(async () => {
			const start = view.performance.now();
			timer = undefined;
			await look();
			const end = view.performance.now();
			free = end + LEAST_TIMES_APART * (end - start);
			if (isHurried) hurryFrom = free;
		}, due - now);
	});
	observer.observe(document, {
		subtree: true,
		childList: true,
		characterData: true,
		// What markup hid is read once it shows.
		attributeFilter: ['hidden', 'open'],
	});
	return () => {
		observer.disconnect();
		view.clearTimeout(timer);
	};
}

/** Runs of letters and digits; of scripts without spaces, four characters. */
const WORD = new RegExp(`[${UNSPACED}]{1,4}|[\\p{L}\\p{M}\\p{N}]+`, 'gu');

export function longestWords(text: string): string[] {
	const words = new Set(Array.from(text.slice(0, 2000).matchAll(WORD), ([word]) => word));
	return [...words].sort((a, b) => b.length - a.length).slice(0, MOST_WORDS_AWAITED);
}

const collapsed = (text: string): string => text.replace(/\s+/g, ' ');

const textsOf = ({ type, target, addedNodes }: MutationRecord): string[] =>
	(type === 'childList' ? [...addedNodes] : [target]).map(({ textContent }) => textContent ?? '');
