import { termAt, tokenise } from '../../text/tokenise';
import type { Entry } from '../schema/entry';
import { entriesOf, type PackSource, type Path, type Problem, problemAt } from '../source/source';
import type { Rule } from './rule';

/** Something that may stand in the pack only once. `key` is what is compared. */
interface Item {
	entry: Entry;
	path: Path;
	key: string;
}

/** Statements with the same words; addresses and names that two entries share; examples given twice. */
export const duplicates: Rule = (source) => [
	...repeated(source, wordings(source), (other) => `has the same wording as ${other} – keep one of the two`),
	...repeated(source, addresses(source), (other) => `has the same address as citation ${other} – cite one of the two`),
	...repeated(source, slugs(source), (other) => `has the same slug as ${other} – give each its own`),
	...repeated(source, domains(source), (other) => `is a domain of ${other}, too – a page has one publisher`),
	...repeated(
		source,
		examples(source),
		(other) => `is given in ${other}, too – an example belongs to one list of one claim`,
	),
];

/** The first item with a key stays; each further one is a problem that names the first. */
function repeated(source: PackSource, items: Iterable<Item>, message: (other: string) => string): Problem[] {
	const first = new Map<string, Item>();
	const problems: Problem[] = [];
	for (const item of items) {
		const known = first.get(item.key);
		if (!known) first.set(item.key, item);
		else problems.push(problemAt(source, item.entry, item.path, message(nameOf(known, item))));
	}
	return problems;
}

const nameOf = (known: Item, item: Item): string =>
	known.entry === item.entry ? `"${known.path.slice(0, -1).join('.')}" of this file` : known.entry.id;

function wordings(source: PackSource): Item[] {
	return entriesOf(source, 'statement').flatMap((entry) => [
		...(entry.wording ? [{ entry, path: ['wording'], key: folded(entry.wording) }] : []),
		...entry.renderings.map(({ wording }, i) => ({ entry, path: ['renderings', i, 'wording'], key: folded(wording) })),
	]);
}

const addresses = (source: PackSource): Item[] =>
	entriesOf(source, 'citation').flatMap((entry) =>
		entry.url ? [{ entry, path: ['url'], key: entry.url.replace(/^https?:\/\/(www\.)?|\/$/g, '') }] : [],
	);

const slugs = (source: PackSource): Item[] =>
	source.entries.flatMap((entry) =>
		entry.kind === 'citation' ? [] : [{ entry, path: ['slug'], key: `${entry.kind} ${entry.slug}` }],
	);

const domains = (source: PackSource): Item[] =>
	entriesOf(source, 'outlet').flatMap((entry) =>
		entry.domains.map((domain, i) => ({ entry, path: ['domains', i], key: domain.toLowerCase() })),
	);

function examples(source: PackSource): Item[] {
	return entriesOf(source, 'claim').flatMap((entry) =>
		(['variants', 'nearMisses'] as const).flatMap((list) =>
			Object.entries(entry[list]).flatMap(([language, texts]) =>
				(texts ?? []).map((text, i) => ({ entry, path: [list, language, i], key: `${language} ${folded(text)}` })),
			),
		),
	);
}

/** Words alone decide: case and punctuation do not make another text. */
export function folded(text: string): string {
	const tokens = tokenise(text);
	return Array.from({ length: tokens.length }, (_, i) => termAt(tokens, i)).join(' ');
}
