import type { PageText } from '../model';
import { goesOn, holds, type Words } from './find-form';
import { foldField } from './record';
import type { TextAnswers } from './search';

/** How many characters are gone through at once: about two milliseconds. */
const CHARACTERS_AT_ONCE = 2_000_000;

/** How many answers are kept: those of the words as they were typed, letter by letter. */
const MOST_ANSWERS_KEPT = 64;

/** The kept texts of pages, ready for searching, and what was found in them. */
export interface PageTexts {
	/** Takes texts in, in place of others of the same pages. */
	add: (texts: readonly PageText[]) => void;
	/** Drops the texts of all pages but these. */
	keepOnly: (urls: ReadonlySet<string>) => void;
	has: (url: string) => boolean;
	answers: TextAnswers;
	/**
	 * Looks for the conditions' words in all texts, so that `answers` knows them. Megabytes take tens of milliseconds:
	 * `pause` is awaited now and then. False where texts were taken in or dropped meanwhile, or where the signal aborted.
	 */
	look: (conditions: readonly Words[], pause: () => Promise<void>, signal: AbortSignal) => Promise<boolean>;
}

/**
 * A longer word is looked for only where its beginning was found, so that typing costs a full walk once at most: for
 * the first letter, which ends early in every text.
 */
export function pageTexts(): PageTexts {
	const folded = new Map<string, string>();
	/** Oldest first. */
	const known = new Map<string, { words: Words; pages: ReadonlySet<string> }>();
	let version = 0;
	const forget = () => {
		known.clear();
		version++;
	};
	/** The fewest pages that can hold the words, by what is known of their beginnings. */
	const candidates = (words: Words): Iterable<string> => {
		let fewest: ReadonlySet<string> | null = null;
		for (const { words: shorter, pages } of known.values()) {
			if (pages.size < (fewest?.size ?? Number.POSITIVE_INFINITY) && goesOn(words, shorter)) fewest = pages;
		}
		return fewest ?? folded.keys();
	};
	return {
		add(texts) {
			for (const { url, text } of texts) folded.set(url, foldField(text));
			if (texts.length > 0) forget();
		},
		keepOnly(urls) {
			const gone = [...folded.keys()].filter((url) => !urls.has(url));
			for (const url of gone) folded.delete(url);
			if (gone.length > 0) forget();
		},
		has: (url) => folded.has(url),
		answers: ({ forms }) => known.get(forms.join('\n'))?.pages ?? null,
		async look(conditions, pause, signal) {
			const begun = version;
			let walked = 0;
			for (const condition of conditions) {
				const name = condition.forms.join('\n');
				if (known.has(name)) continue;
				const pages = new Set<string>();
				for (const url of candidates(condition)) {
					const text = folded.get(url) ?? '';
					if (holds(text, condition)) pages.add(url);
					walked += text.length;
					if (walked < CHARACTERS_AT_ONCE) continue;
					walked = 0;
					await pause();
					if (signal.aborted || version !== begun) return false;
				}
				known.set(name, { words: condition, pages });
				for (const oldest of known.keys()) {
					if (known.size <= MOST_ANSWERS_KEPT) break;
					known.delete(oldest);
				}
			}
			return true;
		},
	};
}
