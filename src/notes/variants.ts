import type { Pack } from '../corpus/pack/open';
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
	const translated = isOtherTranslation(match, statement);
	if ((statement.variants.length === 0 && !translated) || original === '') return [];
	const speaker = pack.metadata.speakers.find(({ id }) => id === statement.speaker);
	const page = match.pageWords.join('');
	const known = match.wording.kind === 'variant' ? match.wording.index : -1;
	const spokenOtherwise = statement.language !== pack.metadata.language;
	const rows = statement.variants.map((variant, i): NoteItem => {
		const { wording, differs, cite, translated: twice } = variant;
		return {
			...printedIn(variant, pack),
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

/** The text that has a variant, and its date: a document by its outlet and title, else the outlet that printed it. */
function printedIn(variant: Statement['variants'][number], pack: Pack): Pick<NoteItem, 'label' | 'date'> {
	const nameOf = (id: string) => pack.entry('outlet', id)?.name;
	if ('outlet' in variant) return { label: nameOf(variant.outlet) ?? variant.outlet, date: variant.date };
	const document = pack.entry('document', variant.document);
	const outlet = document?.outlet ? nameOf(document.outlet) : null;
	return {
		label: [outlet, document?.title ?? variant.document].filter(Boolean).join(': '),
		date: document?.published ?? null,
	};
}

/**
 * Whether the page's words are a translation that is not word for word ours: what it has otherwise, or lacks, is then no
 * word changed or left out.
 */
export function isOtherTranslation({ finding, wording }: QuoteMatch, { language, renderings }: Statement): boolean {
	if (finding === 'other-translation') return true;
	const rendering = wording.kind === 'rendering' ? renderings[wording.index] : undefined;
	return rendering !== undefined && rendering.language !== language && finding !== 'exact';
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
