import type { Claim } from '../corpus/schema/claim';
import type { Reply } from '../corpus/schema/common';
import type { ClaimMatch } from '../matching/match';
import type { Article } from '../text/article';
import { overlaps, type Span } from '../text/span';
import { driftItems, stanceLabel } from './drift';
import { pointHeading } from './heading';
import { firstSentences, LEAD_WORDS } from './lead';
import type { NoteItem } from './note';
import { compareDates, isAfter, writeDate } from './partial-dates';
import { plain } from './pieces';
import { collectSources, factItem } from './sources';
import type { NoteContext, Template } from './template';

/** Who makes the point; what the documents say, then what is dated of it; what the page says, once; the parties' words; what is not known. */
export function writeClaimNote(match: ClaimMatch, { pack, article }: NoteContext): Template | null {
	const claim = pack.entry('claim', match.entry);
	if (!claim) return null;
	const sources = collectSources(pack);
	const { text, date, cite, dated = [] } = claim.context;
	const isLater = isAfter(date, article.published);
	const { first, rest } = firstSentences(text, LEAD_WORDS);
	const contextSources = sources.cite(cite);
	const span = match.spans[0];
	const partyName = (id: string) => pack.metadata.parties.find((party) => party.id === id)?.name ?? id;
	const reply = (entry: Reply): NoteItem => ({
		label: entry.by ?? partyName(entry.party),
		date: entry.date,
		pieces: [plain(entry.text)],
		sources: sources.cite(entry.cite),
	});
	return {
		slug: claim.slug,
		heading: pointHeading(claim),
		dateline: `Said by: ${claim.assertedBy}`,
		lead: isLater ? [] : [plain(first)],
		leadSources: isLater ? [] : contextSources,
		sections: [
			{
				kind: 'context' as const,
				items: [
					...(rest && !isLater ? [{ label: null, date: null, pieces: [plain(rest)], sources: contextSources }] : []),
					...(isLater ? [{ text, date, cite }, ...dated] : dated)
						.map((fact) => factItem(fact, sources))
						.toSorted((a, b) => compareDates(a.date, b.date)),
				],
			},
			{
				kind: 'page-says' as const,
				items: span
					? [
							{
								label: isOfReader(article, span) ? READERS_COMMENT : stanceLabel(match.stance),
								date: null,
								pieces: [plain(article.text.slice(span.start, span.end))],
								sources: [],
							},
						]
					: [],
			},
			{ kind: 'differs' as const, items: driftItems(match.drift, claim, pack, sources) },
			{ kind: 'replies' as const, items: claim.replies.map(reply) },
			{ kind: 'later' as const, items: claim.later.map((fact) => factItem(fact, sources)) },
			{
				kind: 'unknown' as const,
				items: [
					...(claim.gaps ?? []).map(({ party, text }) => unsourced(partyName(party), text)),
					...(claim.unknown ? [unsourced(null, claim.unknown)] : []),
					...recordEnd(claim, article, pack.metadata.language),
				],
			},
		],
		sources: sources.list,
		clausesOf: claim.documents,
	};
}

/** On a page that is from after a point's period, and younger than all that is held of it: how far the record goes. */
function recordEnd({ context, replies, later, period }: Claim, { published }: Article, language: string): NoteItem[] {
	const dates = [...(context.dated ?? []), ...replies, ...later].map(({ date }) => date ?? null);
	const end = dates.toSorted((a, b) => compareDates(b, a)).find((date) => date !== null) ?? null;
	if (published === null || end === null || !isAfter(published, end) || !isAfter(published, period.to)) return [];
	const [page, record] = [published, end].map((date) => writeDate(date, language));
	return [unsourced(null, `The page is of ${page}; the record of this point goes to ${record}.`)];
}

const READERS_COMMENT = 'In a reader’s comment';

/** Whether words of the page stand in a comment below the article. */
const isOfReader = ({ blocks }: Article, span: Span): boolean =>
	blocks.some((block) => block.voice === 'reader' && overlaps(block, span));

const unsourced = (label: string | null, text: string): NoteItem => ({
	label,
	date: null,
	pieces: [plain(text)],
	sources: [],
});
