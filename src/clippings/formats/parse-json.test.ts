import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJson } from './parse-json';

const problemOf = (text: string) => {
	const parsed = parseJson(text);
	return 'problem' in parsed ? [parsed.problem.kind, parsed.problem.detail] : null;
};

describe('parseJson', () => {
	test('reads JSON with or without a byte-order mark', () => {
		expect(parseJson('\uFEFF{"a":1}')).toEqual({ data: { a: 1 } });
	});

	test.each([
		['nothing', '\uFEFF \n', ['blank', null]],
		['Markdown with front matter', '---\ntitle: x\n---\n- a', ['not-json', null]],
		['a page', '<html>', ['not-json', null]],
		['a minus sign', '-', ['not-json', null]],
		['a table', 'a,b\n1,2', ['not-json', null]],
		['the beginning of a string', '{"a": "the words', ['cut-short', null]],
		['the beginning of a list', '{"a": [1,\n', ['cut-short', null]],
		['the beginning of a list that ends in a bracket', '[{"a": [1]', ['cut-short', null]],
		['a comma too many', '{\n"a": 1,\n}\n', ['broken-json', '3']],
		['two files in one', '{"a":1}\n{"b":2}', ['broken-json', '2']],
		['single quotes', "{'a': 1}", ['broken-json', '1']],
	])('says of %s what is wrong', (_, text, problem) => {
		expect(problemOf(text)).toEqual(problem);
	});

	test('tells every file that is cut short from one that is damaged, and none in the words of an engine', () => {
		const nested = fc.object({
			maxDepth: 3,
			values: [fc.string({ unit: 'grapheme' }), fc.boolean(), fc.constant(null)],
		});
		fc.assert(
			fc.property(nested, fc.nat(), fc.constantFrom(0, 2), (value, at, indent) => {
				const text = JSON.stringify({ value }, null, indent);
				const cut = text.slice(0, 1 + (at % (text.length - 1)));
				expect(problemOf(cut)).toEqual(['cut-short', null]);
			}),
		);
	});
});
