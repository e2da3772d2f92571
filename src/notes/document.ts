import type { Document } from '../corpus/schema/document';
import type { DocumentMatch } from '../matching/match';
import { must } from '../text/must';
import { textHeading } from './heading';
import { writeJourney } from './journey';
import { firstSentences, LEAD_WORDS } from './lead';
import type { NoteItem } from './note';
import { writeDate } from './partial-dates';
import { plain } from './pieces';
import { collectSources, factItem } from './sources';
import type { NoteContext, Template } from './template';

/** Below this share of its fingerprint a section counts as not on the page, above as on it. */
const LEAST_SHARE_OF_SECTION = 0.5;

/** Above this coverage the page is a copy, and what it lacks is worth naming. */
const LEAST_COVERAGE_OF_COPY = 0.5;

/** Title, publisher and date; how much of the document stands here; what differs from its sources; where it has been. */
export function writeDocumentNote(match: DocumentMatch, { pack, article }: NoteContext): Template | null {
	const document = pack.entry('document', match.entry);
	if (!document) return null;
	const { language } = pack.metadata;
	const sources = collectSources(pack);
	const outlet = document.outlet ? pack.entry('outlet', document.outlet) : undefined;
	const date = document.published && writeDate(document.published, language);
	const summary = `${share(match, document)} ${document.about}`;
	const { first, rest } = firstSentences(summary, LEAD_WORDS);
	const cited = sources.cite(document.cite);
	const about: NoteItem = {
		label: null,
		date: null,
		pieces: [plain(rest)],
		sources: cited,
	};
	return {
		slug: document.slug,
		heading: textHeading(document),
		dateline: [outlet?.name, date ?? document.publishedNote].filter(Boolean).join(', '),
		lead: [plain(first)],
		leadSources: cited,
		sections: [
			{ kind: 'context' as const, items: rest ? [about] : [] },
			{ kind: 'sections' as const, items: missingSections(match, document) },
			{ kind: 'differs' as const, items: document.divergences.map((fact) => factItem(fact, sources)) },
			{ kind: 'journey' as const, items: writeJourney(document, match, { pack, article }, sources) },
		],
		sources: sources.list,
		clausesOf: [document.id],
	};
}

function share({ coverage }: DocumentMatch, { voice }: Document): string {
	const percent = Math.round(coverage * 100);
	const what = voice === 'reader' ? 'of these reader comments' : 'of this text';
	return percent < 1 ? `A passage ${what} stands on this page.` : `${percent} % ${what} stands on this page.`;
}

/** Sections of a copied document that the page leaves out, each with what it says. */
function missingSections({ coverage, sections }: DocumentMatch, document: Document): NoteItem[] {
	if (coverage < LEAST_COVERAGE_OF_COPY) return [];
	return document.sections.flatMap(({ title, summary }, i): NoteItem[] =>
		must(sections[i]) < LEAST_SHARE_OF_SECTION
			? [{ label: `Not on this page: ${title}`, date: null, pieces: [plain(summary)], sources: [] }]
			: [],
	);
}
