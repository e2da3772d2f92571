import type { Statement } from '../corpus/schema/statement';
import type { QuoteMatch } from '../matching/match';
import { driftItems } from './drift';
import { speakerHeading } from './heading';
import { countWords, firstSentences, LEAD_WORDS } from './lead';
import type { NoteItem, NoteSection, Piece } from './note';
import { writeDate } from './partial-dates';
import { alignedPassage, countChanges, shorten } from './passage';
import { plain, textOf } from './pieces';
import { collectSources, factItem, type Sources } from './sources';
import type { NoteContext, Template } from './template';
import { isOtherTranslation, overlay, writeVariants } from './variants';

/** Speaker, date and place; the passage with what the page has, leaves out or changes; the language it was spoken in. */
export function writeQuoteNote(match: QuoteMatch, context: NoteContext): Template | null {
	const { pack } = context;
	const statement = pack.entry('statement', match.entry);
	if (!statement) return null;
	const { language } = pack.metadata;
	const sources = collectSources(pack);
	const variant = match.wording.kind === 'variant' ? statement.variants[match.wording.index] : undefined;
	const original = wordingFor(statement, language);
	// What another translation has otherwise is no word left out: both stand whole, side by side.
	const translated = isOtherTranslation(match, statement) || variant?.translated === true;
	const passage = translated
		? wholeWording(original)
		: variant
			? compare(original, match.pageWords.join(''))
			: alignedPassage(match);
	const differs = variant ? firstSentences(variant.differs, LEAD_WORDS / 2).first : null;
	const ownFinding = nameTheFinding(match, statement, pack);
	const finding = ownFinding ?? differs ?? (translated ? nameTheTranslation(match) : nameTheCut(match));
	const cited = sources.cite(variant ? variant.cite : statement.cite);
	const said = ownFinding === null && (variant || translated) ? `${finding} As documented:` : finding;
	const room = LEAD_WORDS - countWords(said);
	const short = shorten(passage, room);
	// A passage in many pieces does not get short: then the lead has the words alone, and the part below the pieces.
	const inLead = (variant || translated) && countWords(textOf(short)) > room ? shorten([plain(original)], room) : short;
	const isWhole = inLead === short && textOf(short) === textOf(passage);
	// Where other texts have the words too, the page's stand among theirs, with what differs.
	const variants = writeVariants(match, statement, original, context, sources);
	const alone = variants.length === 0;
	const sections: NoteSection[] = [
		section('passage', alone && !isWhole ? [{ label: null, date: null, pieces: passage, sources: cited }] : []),
		section('differs', [
			...(alone && variant && variant.differs !== finding
				? [{ label: null, date: null, pieces: [plain(variant.differs)], sources: cited }]
				: []),
			...driftItems(toldOnce(match), statement, pack, sources),
		]),
		section('variants', variants),
		section('original-language', originalLanguage(statement, language, sources)),
		section(
			'around',
			[statement.before, statement.after].flatMap((fact) => (fact ? [factItem(fact, sources)] : [])),
		),
	];
	return {
		slug: statement.slug,
		heading: speakerHeading(statement, pack),
		dateline: [statement.date && writeDate(statement.date, language), statement.venue].filter(Boolean).join(', '),
		lead: inLead.length > 0 ? [plain(`${said} `), ...inLead] : [plain(finding)],
		leadSources: cited,
		sections,
		sources: sources.list,
	};
}

/** What the lead does not say already: whose the words are, and, of a known variant, how they differ. */
const toldOnce = ({ drift, wording }: QuoteMatch) =>
	drift.filter(({ record: { at } }) => at !== 'speaker' && !(at === 'wording' && wording.kind === 'variant'));

const section = (kind: NoteSection['kind'], items: NoteItem[]): NoteSection => ({ kind, items });

/** What is to be said before the words themselves: whose they are, and what they are joined with; null where nothing is. */
function nameTheFinding(match: QuoteMatch, statement: Statement, pack: NoteContext['pack']): string | null {
	const nameOf = (id: string): string => pack.metadata.speakers.find((speaker) => speaker.id === id)?.name ?? id;
	if (match.finding === 'attribution-differs' && match.attributedTo)
		return `The page gives these words to ${nameOf(match.attributedTo)}; they are documented as words of ${nameOf(statement.speaker)}:`;
	if (match.finding !== 'spliced') return null;
	const other = match.joined.find((id) => id !== match.entry);
	const joined = other ? pack.entry('statement', other) : undefined;
	if (!joined) return 'The page has these words in one quotation in another order:';
	const date = joined.date ? ` of ${writeDate(joined.date, pack.metadata.language)}` : '';
	return `The page joins these words in one quotation with words of ${nameOf(joined.speaker)}${date}:`;
}

/**
 * One sentence that says which words are missing or different. Of words quoted in pieces the page may say the rest in its
 * own words, between and around them: it leaves these out of its quotation marks alone.
 */
function nameTheCut(match: QuoteMatch): string {
	const { start, inside, end, added } = countChanges(match.alignment);
	const isMarked = match.cut === 'marked';
	const pieces = isMarked ? match.spans.length : 1;
	const places = [
		start > 0 && `${words(start)} at the start`,
		inside > 0 && `${words(inside)} inside${isMarked && pieces === 1 ? ' (marked as a cut)' : ''}`,
		end > 0 && `${words(end)} at the end`,
	].filter((place) => place !== false);
	const leaves =
		pieces > 1 ? `quotes these words in ${pieces} pieces and leaves out of its quotation marks` : 'leaves out';
	const cut = places.length > 0 ? `${leaves} ${join(places)}` : '';
	const change = added === 0 ? '' : `has ${words(added)} of its own inside`;
	if (!cut && !change) return 'The page has the passage as it is documented:';
	return `The page ${[cut, change].filter(Boolean).join(' and ')}:`;
}

/** Of words that were translated: a text that has fewer need not have left any out. */
const nameTheTranslation = ({ finding }: QuoteMatch): string =>
	finding === 'trimmed'
		? 'The page has part of these words, in translation.'
		: 'The page has these words in another translation.';

const words = (count: number): string => (count === 1 ? 'one word' : `${count} words`);

const join = (parts: string[]): string =>
	parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

/** The statement in the pack's language: as spoken, else a rendering, else as spoken in whatever language. */
function wordingFor(statement: Statement, language: string): string {
	const rendering = statement.renderings.find((candidate) => candidate.language === language);
	return (statement.language === language ? statement.wording : (rendering?.wording ?? statement.wording)) ?? '';
}

/** The documented words with what the page has of them, or as they are where the two cannot be laid over each other. */
const compare = (original: string, page: string): Piece[] =>
	original === '' ? [] : (overlay(original, page) ?? [plain(original)]);

const wholeWording = (original: string): Piece[] => (original === '' ? [] : [plain(original)]);

function originalLanguage(statement: Statement, language: string, sources: Sources): NoteItem[] {
	if (statement.language === language || !statement.wording) return [];
	return [
		{
			label: null,
			date: null,
			pieces: [plain(statement.wording)],
			sources: sources.cite(statement.cite),
			language: statement.language,
		},
		...statement.renderings.map((rendering) => ({
			label: `${rendering.by} (${TRANSLATORS[rendering.translator]})`,
			date: null,
			pieces: [plain(rendering.wording)],
			sources: sources.cite(rendering.cite),
			language: rendering.language,
		})),
	];
}

const TRANSLATORS = {
	human: 'human translation',
	machine: 'machine translation',
	unknown: 'translator unknown',
} as const;
