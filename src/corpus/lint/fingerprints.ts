import type { Document } from '../schema/document';
import { entriesOf, type PackSource, type Problem, problemAt } from '../source/source';
import type { Rule } from './rule';

/** Documents whose sections count paragraphs have a fingerprint that fits them, and no other documents have one. */
export const fingerprints: Rule = (source) => {
	const documents = entriesOf(source, 'document');
	return [
		...documents.flatMap((document) => [...paragraphs(source, document), ...stored(source, document)]),
		...[...source.fingerprints].flatMap(([id, sections]) =>
			documents.some((document) => document.id === id)
				? []
				: [problemAt(source, sections, ['document'], `the pack has no document "${id}" – delete the fingerprint`)],
		),
	];
};

/** Sections follow one another without gap or overlap, from the first paragraph on. */
function paragraphs(source: PackSource, document: Document): Problem[] {
	if (!document.sections.some((section) => section.paragraphs)) return [];
	let next = 1;
	for (const [i, { paragraphs: range }] of document.sections.entries()) {
		const [first, last] = range ?? [0, 0];
		if (first !== next || last < first) {
			const message = `this section must begin at paragraph ${next}, where the one before ends – number all paragraphs in order`;
			return [problemAt(source, document, ['sections', i, 'paragraphs'], message)];
		}
		next = last + 1;
	}
	return [];
}

function stored(source: PackSource, document: Document): Problem[] {
	const counted = document.sections.some((section) => section.paragraphs);
	const sections = source.fingerprints.get(document.id);
	if (counted && !sections) {
		const message = `has paragraphs but no fingerprint – run: sidelight corpus fingerprint FILE --document ${document.id}`;
		return [problemAt(source, document, ['sections'], message)];
	}
	if (!sections) return [];
	if (!counted) {
		return [
			problemAt(
				source,
				document,
				['sections'],
				'has a fingerprint but no paragraphs – number the paragraphs of each section',
			),
		];
	}
	return sections.flatMap(({ words, hashes }, i) =>
		words > 0 && (hashes.length > 0 || words < 5)
			? []
			: [problemAt(source, sections, ['sections', i], 'this section is empty – make the fingerprint again')],
	);
}
