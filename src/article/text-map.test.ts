import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseHtml } from '../cli/dom/parse-html';
import { createTextMap, type TextMap } from './text-map';
import { startWalk } from './walk';

const SEPARATOR = '\n\n';

function mapOf(html: string): { document: Document; text: string; map: TextMap } {
	const document = parseHtml(html);
	const walk = startWalk(document.body);
	walk.advance(Number.POSITIVE_INFINITY);
	const blocks = walk.outline.candidates;
	return {
		document,
		text: blocks.map((block) => block.text).join(SEPARATOR),
		map: createTextMap(blocks, SEPARATOR.length),
	};
}

/** What stands on the page between the two places of one text node. */
function onPage(map: TextMap, start: number, end: number): string | null {
	const found = map.places(start, end);
	if (!found || found.start.node !== found.end.node) return null;
	return found.start.node.data.slice(found.start.offset, found.end.offset);
}

const fold = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ');

const html: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
	node: fc.oneof(
		{ maxDepth: 4, withCrossShrink: true },
		fc.stringMatching(/^[ab \n\t\u00a0“é😀]{0,8}$/u),
		fc.constant('<br>'),
		fc.constant('<script>no</script>'),
		fc.constant('<!-- no -->'),
		fc
			.tuple(
				fc.constantFrom('p', 'div', 'b', 'a', 'span', 'pre', 'ul', 'li', 'blockquote', 'section', 'h2'),
				fc.array(tie('node'), { maxLength: 4 }),
			)
			.map(([tag, inner]) => `<${tag}>${inner.join('')}</${tag}>`),
	),
})).node;

describe('TextMap', () => {
	test('leads every character back to the same character of the page', () => {
		fc.assert(
			fc.property(fc.array(html, { maxLength: 5 }), (parts) => {
				const { text, map } = mapOf(`<body>${parts.join('')}`);
				expect(map.length).toBe(text.length);
				for (let at = 0; at < text.length; at++) {
					const character = text.charAt(at);
					const found = onPage(map, at, at + 1);
					// Separators and line breaks made of `<br>` stand in no text node.
					if (found === null) expect(character).toBe('\n');
					else expect(fold(found)).toBe(fold(character));
				}
			}),
		);
	});

	test('leads positions back to the offsets they came from', () => {
		fc.assert(
			fc.property(fc.array(html, { maxLength: 5 }), (parts) => {
				const { text, map } = mapOf(`<body>${parts.join('')}`);
				for (let at = 0; at < text.length; at++) {
					const found = map.places(at, at + 1);
					if (found) expect(map.offsetOf(found.start.node, found.start.offset)).toBe(at);
				}
			}),
		);
	});

	test('collapses white space as it is rendered and maps across inline elements', () => {
		const { text, map } = mapOf('<p>  Some\n\t<b> bold</b>\n words<br>and <i>more</i>.  </p>');
		expect(text).toBe('Some bold words\nand more.');
		expect(onPage(map, 5, 9)).toBe('bold');
		const across = map.places(0, text.length);
		expect(across?.start.node.data).toContain('Some');
		expect(across?.end).toMatchObject({ offset: 1 });
	});

	test('splits paragraphs at double breaks and keeps the lines of preformatted text', () => {
		expect(mapOf('<div>one<br><br>two<br>three</div>').text).toBe('one\n\ntwo\nthree');
		expect(mapOf('<pre>one\n  two\n\nthree</pre>').text).toBe('one\ntwo\n\nthree');
	});

	test('gives no places for separators, empty spans and spans outside the text', () => {
		const { text, map } = mapOf('<p>one</p><p>two</p>');
		expect(text).toBe('one\n\ntwo');
		expect(map.places(3, 5)).toBeNull();
		expect(map.places(2, 2)).toBeNull();
		expect(map.places(8, 20)).toBeNull();
		expect(map.places(2, 6)).toMatchObject({ start: { offset: 2 }, end: { offset: 1 } });
	});

	test('takes positions between elements for the next character, and after the text for its end', () => {
		const { document, map } = mapOf('<p id=a>one</p><script>x</script><p id=b>two</p><div id=c></div>');
		const [a, b, c] = ['a', 'b', 'c'].map((id) => document.getElementById(id));
		expect(a && map.offsetOf(a, 0)).toBe(0);
		expect(a && map.offsetOf(a, 1)).toBe(5);
		expect(b && map.offsetOf(b, 1)).toBe(8);
		expect(c && map.offsetOf(c, 0)).toBe(8);
		expect(map.offsetOf(parseHtml('<p>x').body, 0)).toBeNull();
	});

	test('has no ranges where the DOM has none', () => {
		expect(mapOf('<p>one</p>').map.range(0, 3)).toBeNull();
	});
});

test('knows whether the page still has the words that were read', () => {
	const { document, text, map } = mapOf('<p>One  <b>two\nthree</b> four.</p><p>Five six.</p>');
	expect(text).toBe('One two three four.\n\nFive six.');
	expect(map.holds(0, text.length, text)).toBe(true);
	const four = document.querySelector('p')?.lastChild as Text;
	four.data = ' for.';
	expect(map.holds(0, 13, text)).toBe(true);
	expect(map.holds(14, 19, text)).toBe(false);
	expect(map.holds(21, text.length, text)).toBe(true);
	document.querySelector('b')?.remove();
	expect(map.holds(4, 7, text)).toBe(false);
});
