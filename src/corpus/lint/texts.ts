import type { Entry } from '../schema/entry';
import type { PackSource, Path } from '../source/source';
import { walk } from '../source/walk';

/**
 * Whose words a field holds: `own` are the corpus's, `spoken` are those of a statement, `title` is how somebody named
 * a thing, `example` is what a page might say, which the reader never sees.
 */
type Voice = 'own' | 'spoken' | 'title' | 'example';

/** A field that holds words, not a code, date or address. */
export interface Text {
	entry: Entry;
	path: Path;
	value: string;
	voice: Voice;
}

const OWN = new Set(
	'text summary about says differs what canonical assertedBy unknown publishedNote role venue topic'.split(' '),
);
const TITLES = new Set('originalTitle name originalName publisher siteNames author'.split(' '));

/** All fields of all entries that hold words. */
export function* textsOf(source: PackSource): Generator<Text> {
	for (const entry of source.entries) {
		for (const { path, value } of walk(entry)) {
			const voice = voiceOf(entry, path);
			if (voice) yield { entry, path, value, voice };
		}
	}
}

function voiceOf(entry: Entry, path: Path): Voice | null {
	const names = path.filter((part) => typeof part === 'string');
	const first = names.at(0);
	const last = names.at(-1) ?? '';
	if (entry.kind === 'claim' && (first === 'variants' || first === 'nearMisses')) return 'example';
	if (entry.kind === 'claim' && (first === 'facets' || first === 'patterns')) return null;
	if (last === 'wording') return 'spoken';
	if (last === 'title') return path.length > 1 ? 'own' : 'title';
	if (TITLES.has(last)) return 'title';
	return OWN.has(last) ? 'own' : null;
}
