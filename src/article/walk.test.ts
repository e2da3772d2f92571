import { expect, test } from 'vitest';
import { parseHtml } from '../cli/dom/parse-html';
import { startWalk } from './walk';

/** The blocks of a page after a script has put `inside` into its paragraph. */
function blocksOf(inside: string, tag = 'p'): string[] {
	const document = parseHtml(`<p>Before.</p><${tag} id="cut"></${tag}><p>After.</p>`);
	const cut = document.querySelector('#cut') as Element;
	cut.innerHTML = inside;
	const walk = startWalk(document.body);
	walk.advance(Number.POSITIVE_INFINITY);
	return walk.outline.candidates.map(({ text }) => text);
}

test.each([
	['lines', '<div>The talks went</div><div>on for hours.</div>'],
	[
		'lines in which words have boxes',
		'<div><div>The</div><div>talks</div> <div>went</div></div><div>on for hours.</div>',
	],
	[
		'letters set side by side',
		'<div class="line"><div style="display: inline-block"><div style="display:inline-block">T</div><div style="position: relative; display: inline-block">he</div></div> talks went</div> <div>on for <b>hours</b>.</div>',
	],
])('a paragraph that a script has cut into %s is one', (_, inside) => {
	expect(blocksOf(inside)).toEqual(['Before.', 'The talks went on for hours.', 'After.']);
	expect(blocksOf(inside, 'h2')).toEqual(['Before.', 'The talks went on for hours.', 'After.']);
});

test('boxes that hold paragraphs of their own stay apart, wherever a script puts them', () => {
	expect(blocksOf('<div><p>One.</p></div><div><p>Two.</p></div>')).toEqual(['Before.', 'One.', 'Two.', 'After.']);
	expect(blocksOf('<div>One.</div><div>Two.</div>', 'div')).toEqual(['Before.', 'One.', 'Two.', 'After.']);
});
