import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import context from '../../../tests/formats/anno.context.json';
import { whole } from '../../../tests/support/clipping-files';
import { aClipping } from '../../../tests/support/clippings';
import { NAMESPACE, writeWebAnnotations } from './web-annotation';

const ANNO = 'http://www.w3.org/ns/anno.jsonld';
const OA = 'http://www.w3.org/ns/oa#';

/** The context as it lies beside the tests: nothing is fetched. */
const documentLoader = async (url: string) => {
	if (url !== ANNO) throw new Error(`no such context: ${url}`);
	return { contextUrl: undefined, document: context, documentUrl: url };
};

/** Every property and type of a tree of expanded JSON-LD. */
function* terms(node: unknown): Generator<string> {
	if (Array.isArray(node)) for (const item of node) yield* terms(item);
	else if (typeof node === 'object' && node !== null) {
		if ('@value' in node) return;
		for (const [name, value] of Object.entries(node)) {
			if (name === '@type') yield* value as string[];
			else if (!name.startsWith('@')) yield name;
			yield* terms(value);
		}
	}
}

describe('writeWebAnnotations', () => {
	const expanded = async (): Promise<unknown[]> => {
		const file = whole(writeWebAnnotations({ clippings: [aClipping(), aClipping({ comment: '' })], texts: [] }));
		// `safe` has the processor refuse every term that it would have to drop; its types do not know it yet.
		const options = { documentLoader, safe: true } as object;
		return jsonld.expand(JSON.parse(file), options);
	};

	test('uses only terms of the W3C vocabulary, the vocabularies that it names, and our one', async () => {
		const known = new Set(
			Object.values(context['@context']).map((term) => (typeof term === 'string' ? term : term['@id'])),
		);
		const prefixes = [...known].filter((term) => /[#/]$/.test(term));
		const iri = (term: string) => {
			const [prefix = '', name] = term.split(':', 2);
			const base = (context['@context'] as unknown as Record<string, string>)[prefix];
			return name !== undefined && base ? base + name : term;
		};
		const vocabulary = new Set([...known].map(iri));
		const used = new Set(terms(await expanded()));
		expect(prefixes.length).toBeGreaterThan(5);
		expect([...used].filter((term) => !vocabulary.has(term) && !term.startsWith(NAMESPACE))).toEqual([]);
	});

	test('says for each annotation what it is, what it is about, and why it was made', async () => {
		const [collection] = await expanded();
		const found = JSON.stringify(collection);
		for (const term of ['Annotation', 'hasTarget', 'hasBody', 'motivatedBy', 'TextQuoteSelector', 'RangeSelector'])
			expect(found).toContain(`"${OA}${term}"`);
	});
});
