import type { Reply } from '../corpus/schema/common';
import type { ClaimMatch } from '../matching/match';
import { driftItems, stanceLabel } from './drift';
import { firstSentences, LEAD_WORDS } from './lead';
import type { NoteItem } from './note';
import { compareDates } from './partial-dates';
import { plain } from './pieces';
import { collectSources, factItem } from './sources';
import type { NoteContext, Template } from './template';

/** Who makes the point; what the documents say, then what is dated of it; what the page says, once; the parties' words; what is not known. */
export function writeClaimNote(match: ClaimMatch, { pack, article }: NoteContext): Template | null {
	const claim = pack.entry('claim', match.entry);
	if (!claim) return null;
	const sources = collectSources(pack);
	const { first, rest } = firstSentences(claim.context.text, LEAD_WORDS);
	const contextSources = sources.cite(claim.context.cite);
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
		heading: claim.canonical,
		dateline: `Said by: ${claim.assertedBy}`,
		lead: [plain(first)],
		leadSources: contextSources,
		sections: [
			{
				kind: 'context' as const,
				items: [
					...(rest ? [{ label: null, date: null, pieces: [plain(rest)], sources: contextSources }] : []),
					...(claim.context.dated ?? [])
						.map((fact) => factItem(fact, sources))
						.toSorted((a, b) => compareDates(a.date, b.date)),
				],
			},
			{
				kind: 'page-says' as const,
				items: span
					? [
							{
								label: stanceLabel(match.stance),
								date: null,
								pieces: [plain(article.text.slice(span.start, span.end))],
								sources: [],
							},
						]
					: [],
			},
			{ kind: 'differs' as const, items: driftItems(match.drift, pack, sources) },
			{ kind: 'replies' as const, items: claim.replies.map(reply) },
			{ kind: 'later' as const, items: claim.later.map((fact) => factItem(fact, sources)) },
			{
				kind: 'unknown' as const,
				items: [
					...(claim.gaps ?? []).map(({ party, text }) => unsourced(partyName(party), text)),
					...(claim.unknown ? [unsourced(null, claim.unknown)] : []),
				],
			},
		],
		sources: sources.list,
		clausesOf: claim.documents,
	};
}

const unsourced = (label: string | null, text: string): NoteItem => ({
	label,
	date: null,
	pieces: [plain(text)],
	sources: [],
});
