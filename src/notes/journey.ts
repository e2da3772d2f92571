import type { Document } from '../corpus/schema/document';
import type { DocumentMatch } from '../matching/match';
import type { NoteItem } from './note';
import { isAfter } from './partial-dates';
import { plain } from './pieces';
import type { Sources } from './sources';
import type { NoteContext } from './template';

/**
 * The stations of a text on its way, with what differs at them: in how many points the document departs from the texts
 * that it refers to, and, last, how many of its paragraphs the page has. Empty where no station is known.
 */
export function writeJourney(
	document: Document,
	match: DocumentMatch,
	{ pack, article }: NoteContext,
	sources: Sources,
): NoteItem[] {
	const own = document.journey.findIndex(({ outlet }) => outlet !== null && outlet === document.outlet);
	const differing = document.divergences.filter((fact) => !isAfter(fact.date ?? fact.from, article.published)).length;
	const hops = document.journey.map((hop, i): NoteItem => {
		const outlet = hop.outlet && pack.entry('outlet', hop.outlet)?.name;
		return {
			label: outlet ?? null,
			date: hop.date,
			pieces: [plain(hop.what)],
			sources: sources.cite(hop.cite),
			...(i === own && differing > 0 ? { remark: { text: differingPoints(differing), sources: [] } } : {}),
		};
	});
	const here = sayParagraphs(document, match);
	if (hops.length === 0 || here === null) return hops;
	return [...hops, { label: null, date: article.published, pieces: [plain(here)], sources: [], here: true }];
}

const differingPoints = (count: number): string =>
	`Differs from the texts that it refers to in ${count === 1 ? 'one point' : `${count} points`}; see “What differs”.`;

/** How many paragraphs of the document the page has, as its fingerprint tells; null where they were not counted. */
function sayParagraphs({ sections }: Document, { sections: shares }: DocumentMatch): string | null {
	let [all, here] = [0, 0];
	for (const [i, { paragraphs }] of sections.entries()) {
		const share = shares[i];
		if (!paragraphs || share === undefined) return null;
		const count = paragraphs[1] - paragraphs[0] + 1;
		all += count;
		here += Math.round(count * share);
	}
	if (all < 2) return null;
	if (here === all) return `All ${all} paragraphs stand here, whole or nearly so.`;
	const others = all - here === 1 ? 'one is' : `${all - here} are`;
	return `About ${here} of ${all} paragraphs stand here; ${others} missing or different.`;
}
