import { entriesOf, problemAt } from '../source/source';
import { folded } from './duplicates';
import type { Rule } from './rule';

/** Entries that tell the same thing differently: one source with two dates, one occasion with two venues. */
export const contradictions: Rule = (source) => {
	const sources = new Map<string, { id: string; date: string | null; url: string | null }>();
	const citations = entriesOf(source, 'citation').flatMap((entry) => {
		if (!entry.title) return [];
		const key = `${folded(entry.title)}|${folded(entry.publisher)}`;
		const known = sources.get(key);
		if (!known) sources.set(key, entry);
		// Two addresses are two pages, which may well share a title such as "Press conference".
		if (!known || known.date === entry.date || (known.url && entry.url)) return [];
		const dates = `${known.date ?? 'none'} there, ${entry.date ?? 'none'} here`;
		const message = `has title and publisher of ${known.id}, but another date (${dates}) – correct one, or tell them apart`;
		return [problemAt(source, entry, ['date'], message)];
	});
	const occasions = new Map<string, { id: string; date: string | null; venue: string; role: string | null }>();
	const statements = entriesOf(source, 'statement').flatMap((entry) => {
		if (!entry.wording) return [];
		const key = `${entry.speaker}|${folded(entry.wording)}`;
		const known = occasions.get(key);
		if (!known) occasions.set(key, entry);
		if (!known || (known.date === entry.date && known.venue === entry.venue)) return [];
		const where = `${known.date ?? 'undated'}, ${known.venue}`;
		return [
			problemAt(
				source,
				entry,
				['venue'],
				`${known.id} has the same words elsewhere (${where}) – find out which is right`,
			),
		];
	});
	return [...citations, ...statements];
};
