import { anchor } from '../../src/anchoring/selectors/anchor';
import type { PreparedText } from '../../src/anchoring/selectors/prepared';
import type { TextQuoteSelector } from '../../src/anchoring/selectors/types';
import type { Span } from '../../src/text/span';

/** A way to find a quote in a page's text. */
export interface Finder {
	name: string;
	find(quote: TextQuoteSelector, page: PreparedText, place: Span | null): Span | null;
}

interface ApproximateMatch {
	start: number;
	end: number;
	errors: number;
}
type Search = (text: string, pattern: string, maxErrors: number) => ApproximateMatch[];

const sidelight: Finder = {
	name: 'sidelight',
	find: (quote, page, place) => anchor({ quote, places: place ? [place] : [] }, page).span,
};

const exact: Finder = {
	name: 'exact',
	find({ exact: words }, { text }) {
		const start = text.indexOf(words);
		return start < 0 ? null : { start, end: start + words.length };
	},
};

/**
 * The policy of Hypothesis' client: exact matches first, else approximate ones with at most half of the quote's
 * characters (256 at most) in error, scored by quote 50, prefix 20, suffix 20 and position 2. Rewritten here from its
 * description, over the library that it uses.
 */
function hypothesis(search: Search, version: string): Finder {
	const matches = (text: string, words: string): ApproximateMatch[] => {
		const found: ApproximateMatch[] = [];
		for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
			found.push({ start: at, end: at + words.length, errors: 0 });
		}
		return found.length > 0 ? found : search(text, words, Math.min(256, words.length / 2));
	};
	const likeness = (text: string, words: string): number => {
		if (words === '' || text === '') return words === '' ? 1 : 0;
		const [best] = search(text, words, words.length).sort((a, b) => a.errors - b.errors);
		return best ? 1 - best.errors / words.length : 0;
	};
	return {
		name: `hypothesis' policy, approx-string-match ${version}`,
		find({ exact: words, prefix = '', suffix = '' }, { text }, place) {
			let best: { score: number; span: Span } | null = null;
			for (const { start, end, errors } of matches(text, words)) {
				const before = likeness(text.slice(Math.max(0, start - prefix.length), start), prefix);
				const after = likeness(text.slice(end, end + suffix.length), suffix);
				const near = place ? 1 - Math.abs(start - place.start) / text.length : 1;
				const score = 50 * (1 - errors / words.length) + 20 * before + 20 * after + 2 * near;
				if (score > (best?.score ?? 0)) best = { score, span: { start, end } };
			}
			return best?.span ?? null;
		},
	};
}

/** Who is measured: this project, the plain search, and the library's policy where the library is installed. */
export async function finders(): Promise<Finder[]> {
	const name = 'approx-string-match';
	try {
		const { default: search } = (await import(/* @vite-ignore */ name)) as { default: Search };
		return [sidelight, exact, hypothesis(search, '2.0.0')];
	} catch {
		return [sidelight, exact];
	}
}
