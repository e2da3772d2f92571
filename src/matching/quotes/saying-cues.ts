import { MATCHING, matchingWords } from '../../languages';
import { listed } from '../../languages/word-lists';
import { type Page, pageAtToken, type TokenRange } from '../page';
import { buildTermTable, findTerms, type TermTable } from '../terms';

type CueKind = 'verb' | 'pronoun' | 'source' | 'other';

/** A word that tells who speaks, and its place. */
export interface Cue {
	kind: CueKind;
	at: TokenRange;
}

interface CueTable {
	terms: TermTable;
	kinds: CueKind[];
}

const tables = new Map<string, CueTable>();

/** The cues of a stretch, in the language of its block; English where it has none of ours. */
export function cuesIn(page: Page, range: TokenRange): Cue[] {
	const { terms, kinds } = tableOf(pageAtToken(page, range.from).language ?? 'en');
	const found: Cue[] = [];
	findTerms(terms, page, range, (term, at) => found.push({ kind: kinds[term] ?? 'other', at }));
	return found;
}

/** Whether a stretch has a verb of saying or names a source. */
export const tellsWhoSpeaks = (page: Page, range: TokenRange): boolean =>
	cuesIn(page, range).some(({ kind }) => kind === 'verb' || kind === 'source');

function tableOf(language: string): CueTable {
	const known = tables.get(language);
	if (known) return known;
	const { verbs, pronouns, sources, others } = (matchingWords(language) ?? MATCHING.en).saying;
	const cues = [
		...listed(verbs).map((word) => [word, 'verb'] as const),
		...listed(pronouns).map((word) => [word, 'pronoun'] as const),
		...listed(sources).map((word) => [word, 'source'] as const),
		...listed(others).map((word) => [word, 'other'] as const),
	];
	const table = { terms: buildTermTable(cues.map(([word]) => word)), kinds: cues.map(([, kind]) => kind) };
	tables.set(language, table);
	return table;
}
