/** Looks are at least so far apart, in milliseconds, and at least so many times as far as the last one took. */
const APART_MS = 250;
const REST = 20;

/** As many words of a passage are listened for. */
const MOST_WORDS = 4;

/**
 * Calls `look` soon after text came to the page that has one of the longest words of a passage that is missed: within a
 * second, unless a look takes longer than a twentieth of that. Everything else that changes costs a look at the text
 * that was added. Answers a function that ends it.
 */
export function watchForText(document: Document, missed: readonly string[], look: () => Promise<void>): () => void {
	const view = document.defaultView;
	if (!view) return () => undefined;
	const words = [...new Set(missed.flatMap(longestWords))];
	let timer: number | undefined;
	let free = 0;
	const observer = new MutationObserver((records) => {
		if (timer !== undefined || !records.some((record) => brings(record, words))) return;
		const now = view.performance.now();
		timer = view.setTimeout(
			async () => {
				const start = view.performance.now();
				timer = undefined;
				await look();
				const end = view.performance.now();
				free = end + REST * (end - start);
			},
			Math.max(APART_MS, free - now),
		);
	});
	observer.observe(document, {
		...{ subtree: true, childList: true, characterData: true },
		// What markup hid is read once it shows.
		attributeFilter: ['hidden', 'open'],
	});
	return () => {
		observer.disconnect();
		view.clearTimeout(timer);
	};
}

/** Runs of letters and digits; of scripts without spaces, four characters. */
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{1,4}|[\p{L}\p{M}\p{N}]+/gu;

export function longestWords(text: string): string[] {
	const words = new Set(Array.from(text.slice(0, 2000).matchAll(WORD), ([word]) => word));
	return [...words].sort((a, b) => b.length - a.length).slice(0, MOST_WORDS);
}

function brings({ type, target, addedNodes }: MutationRecord, words: readonly string[]): boolean {
	const nodes = type === 'childList' ? [...addedNodes] : [target];
	return nodes.some(({ textContent }) => words.some((word) => textContent?.includes(word)));
}
