import type { Fact } from '../corpus/schema/common';
import type { OutletMatch } from '../matching/match';
import { countWords, LEAD_WORDS } from './lead';
import type { NoteItem, SectionKind } from './note';
import { isAfter } from './partial-dates';
import { plain } from './pieces';
import { collectSources, factItem } from './sources';
import type { NoteContext, Template } from './template';

/** Plain dated facts on the publisher, the same fields for every one; an axis without facts is shown as unknown. */
export function writeOutletNote(match: OutletMatch, { pack, article }: NoteContext): Template | null {
	const outlet = pack.entry('outlet', match.entry);
	if (!outlet) return null;
	const sources = collectSources(pack);
	const facts = (list: readonly Fact[]): NoteItem[] => list.map((fact) => factItem(fact, sources));
	const axis = (kind: SectionKind, value: 'unknown' | readonly Fact[]) => ({
		kind,
		items: value === 'unknown' ? [{ label: null, date: null, pieces: [], sources: [] }] : facts(value),
	});
	const onRecord = outlet.about.filter((fact) => !isAfter(fact.date ?? fact.from, article.published));
	const shown = firstFacts(onRecord);
	return {
		slug: outlet.slug,
		heading: outlet.name,
		dateline: outlet.country ?? '',
		lead: [plain(shown.map(({ text }) => text).join(' '))],
		leadSources: [...new Set(shown.flatMap(({ cite }) => sources.cite(cite)))],
		sections: [
			{ kind: 'context' as const, items: facts(outlet.about.filter((fact) => !shown.includes(fact))) },
			axis('funding', outlet.funding),
			axis('ownership', outlet.ownership),
			axis('editorial', outlet.editorial),
			axis('self-description', outlet.selfDescription),
			axis('described-by-others', outlet.describedByOthers),
			{ kind: 'decisions' as const, items: facts(outlet.decisions) },
		],
		sources: sources.list,
	};
}

/** As many whole facts as the lead has room for, at least one. */
function firstFacts(facts: readonly Fact[]): Fact[] {
	let words = 0;
	const count = facts.findIndex(({ text }, i) => {
		words += countWords(text);
		return i > 0 && words > LEAD_WORDS;
	});
	return count < 0 ? [...facts] : facts.slice(0, count);
}
