import type { Statement } from '../corpus/schema/statement';
import type { QuoteMatch } from '../matching/match';
import { alignQuote } from '../matching/quotes/align';
import { wholeAsWritten, wordList } from '../matching/quotes/word-list';
import { tokenise } from '../text/tokenise';
import type { NoteItem, Piece } from './note';
import { compareDates } from './partial-dates';
import { alignedPassage } from './passage';
import { plain } from './pieces';
import type { Sources } from './sources';
import type { NoteContext } from './template';

/** Below this share of words in common two wordings are not laid over each other: they are in different languages. */
const LEAST_SHARE_IN_COMMON = 0.5;

/**
 * How texts cut one statement: the words as documented, then the page's, then those of each document of the pack that
 * has them otherwise, in date order, each aligned with the first; another translation stands whole. Empty where the
 * pack knows of no such document and the page has no other translation.
 */
export function writeVariants(
	match: QuoteMatch,
	statement: Statement,
	original: string,
	{ pack, article }: NoteContext,
	sources: Sources,
): NoteItem[] {
	const translated = match.finding === 'other-translation';
	if ((statement.variants.length === 0 && !translated) || original === '') return [];
	const speaker = pack.metadata.speakers.find(({ id }) => id === statement.speaker);
	const page = match.pageWords.join('');
	const known = match.wording.kind === 'variant' ? match.wording.index : -1;
	const spokenOtherwise = statement.language !== pack.metadata.language;
	const rows = statement.variants.map(({ document: id, wording, differs, cite, translated: twice }, i): NoteItem => {
		const document = pack.entry('document', id);
		const outlet = document?.outlet ? pack.entry('outlet', document.outlet)?.name : null;
		return {
			label: [outlet, document?.title ?? id].filter(Boolean).join(': '),
			date: document?.published ?? null,
			pieces: laidOver(original, wording, spokenOtherwise || twice === true),
			sources: [],
			remark: { text: differs, sources: sources.cite(cite) },
			...(i === known ? { here: true as const } : {}),
		};
	});
	return [
		{
			label: speaker?.name ?? statement.speaker,
			date: statement.date,
			pieces: [plain(original)],
			sources: sources.cite(statement.cite),
		},
		...(known < 0
			? [
					{
						label: null,
						date: article.published,
						pieces: laidOver(original, page, translated),
						sources: [],
						here: true as const,
					},
				]
			: []),
		...rows.sort((a, b) => compareDates(a.date, b.date)),
	];
}

/** A wording over the documented one; whole where it is another translation, or has too few words in common. */
const laidOver = (original: string, other: string, translated: boolean): Piece[] =>
	(translated ? null : overlay(original, other)) ?? [plain(other)];

/** `original` with what `other` keeps, leaves out and adds; null where the two have too few words in common. */
export function overlay(original: string, other: string): Piece[] | null {
	const [entry, page] = [wordsOf(original), wordsOf(other)];
	const { runs, share } = alignQuote(entry, page);
	if (share < LEAST_SHARE_IN_COMMON) return null;
	return alignedPassage({ alignment: runs, entryWords: wholeAsWritten(entry), pageWords: wholeAsWritten(page) });
}

function wordsOf(text: string) {
	const tokens = tokenise(text);
	return wordList(
		tokens,
		Array.from({ length: tokens.length }, (_, i) => i),
	);
}
