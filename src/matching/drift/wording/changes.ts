import { alignWords } from '../../../fingerprint/align';
import { must } from '../../../text/must';
import type { Span } from '../../../text/span';
import { hashTerm, termAt, tokenise } from '../../../text/tokenise';
import type { QuoteMatch } from '../../match';
import type { PackPage } from '../../pack-page';
import { type Page, spanOf, tokensIn } from '../../page';

/** A place inside a quotation where its words are not the record's. */
export interface WordChange {
	/** Folded words that only the record has, and that only the page has. */
	left: string[];
	added: string[];
	/** Where they stand in the record's text, and on the page: its own words, or those about the place where some are missing. */
	entrySpan: Span;
	pageSpan: Span;
}

/** A quotation beside the wording that it is compared with. */
export interface ComparedWords {
	text: string;
	/** Whether the two are translations of one another or of a third, so that some words differ for that reason alone. */
	translated: boolean;
	/** Changes between words that both have; those at a cut that either side marks are passed over. */
	changes: WordChange[];
	/** The last word of the record before the first that both have, and where the quotation begins on the page. */
	wordBefore: string | null;
	begins: { token: number; span: Span };
}

/**
 * Aligns a quotation with the wording that the record has in the page's language; null where there is none. A known
 * variant is compared with the wording that it is a variant of. O(words of the one × words of the other).
 */
export function compareWords(page: PackPage, match: QuoteMatch): ComparedWords | null {
	const reference = referenceOf(page, match);
	if (!reference) return null;
	const entry = tokenise(reference.text);
	const entryTerms = Array.from({ length: entry.length }, (_, i) => termAt(entry, i));
	const pieces = match.spans.map((span) => tokensIn(page, span));
	const indexes = pieces.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i));
	const runs = alignWords(
		entryTerms.map(hashTerm),
		indexes.map((index) => hashTerm(page.term(index))),
	);
	const kept = runs.filter(({ op }) => op === 'keep');
	const [first, last] = [kept[0], kept.at(-1)];
	if (!first || !last) return null;
	const span = (from: number, to: number): Span =>
		spanOf(page, { from: must(indexes[from]), to: must(indexes[to - 1]) + 1 });
	const changes = kept.slice(1).flatMap((next, i): WordChange[] => {
		const before = kept[i];
		if (!before) return [];
		const [e, p] = [[before.entry[1], next.entry[0]] as const, [before.page[1], next.page[0]] as const];
		const entrySpan = { start: must(entry.ends[e[0] - 1]), end: must(entry.starts[e[1]]) };
		const around = span(p[0] - 1, p[1] + 1);
		const isCut = /…|\.\.\.|\[/.test(reference.text.slice(entrySpan.start, entrySpan.end));
		const inPieces = pieces.some(({ from, to }) => must(indexes[p[0] - 1]) >= from && must(indexes[p[1]]) < to);
		if (isCut || !inPieces || /…|\.\.\.|\[/.test(page.article.text.slice(around.start, around.end))) return [];
		return [
			{
				left: entryTerms.slice(...e),
				added: indexes.slice(...p).map((index) => page.term(index)),
				entrySpan,
				pageSpan: p[1] > p[0] ? span(...p) : around,
			},
		];
	});
	return {
		...reference,
		changes,
		wordBefore: entryTerms[first.entry[0] - 1] ?? null,
		begins: { token: must(indexes[first.page[0]]), span: span(first.page[0], first.page[1]) },
	};
}

function referenceOf(page: PackPage, match: QuoteMatch): Pick<ComparedWords, 'text' | 'translated'> | null {
	const { wording, entry } = match;
	if (wording.kind !== 'variant') return { text: wording.text, translated: wording.kind === 'rendering' };
	const statement = page.pack.entry('statement', entry);
	if (!statement) return null;
	if (statement.wording && statement.language === page.language) return { text: statement.wording, translated: false };
	const rendering = statement.renderings.find(({ language }) => language === page.language);
	return rendering ? { text: rendering.wording, translated: true } : null;
}

/** The page's text in a span. */
export const pageTextOf = ({ article }: Page, { start, end }: Span): string => article.text.slice(start, end);
