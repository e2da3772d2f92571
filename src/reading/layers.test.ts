import { describe, expect, test } from 'vitest';
import { parseHtml } from '../cli/dom/parse-html';
import { layersOver } from './layers';

const STORY = '<main><article><h1>A day of talks</h1><p>The two delegations came before nine.</p></article></main>';
const WORDS = '<p>We and our partners store on your device what we need.</p>';

/**
 * A page with another element over some points of its window, as `[left, top, right, bottom]` in hundredths; elsewhere lies
 * the story. `style` is what a browser computes for it, `locked` the `overflow` of the page.
 */
function page(
	over: string,
	box: readonly number[],
	style: Record<string, string> = { position: 'fixed' },
	title = 'A day of talks – The Paper',
) {
	const document = parseHtml(`<title>${title}</title><body>${STORY}${over}</body>`, 'https://paper.example/a');
	const layer = document.querySelector('#layer') as Element;
	const [left = 0, top = 0, right = 0, bottom = 0] = box;
	Object.assign(document, {
		elementFromPoint(x: number, y: number) {
			const isSeen = style.visibility !== 'hidden' && style.display !== 'none' && style.pointerEvents !== 'none';
			const isOver = isSeen && x >= left * 10 && x <= right * 10 && y >= top * 8 && y <= bottom * 8;
			return isOver ? (layer.querySelector('p') ?? layer) : document.querySelector('article p');
		},
	});
	Object.defineProperty(document, 'defaultView', {
		value: {
			innerWidth: 1000,
			innerHeight: 800,
			getComputedStyle: (element: Element) => ({
				position: 'static',
				overflowY: style.locked ?? 'visible',
				...(element === layer && style),
			}),
		},
	});
	return { document, layer };
}

const ALL = [0, 0, 100, 100];

describe('is a layer', () => {
	test.each<[what: string, over: string, box: readonly number[], style?: Record<string, string>]>([
		['a wall for consent', `<div id="layer">${WORDS}</div>`, ALL],
		['a box for consent at the foot', `<div id="layer">${WORDS}</div>`, [0, 80, 100, 100]],
		['a wall that asks to subscribe', `<section id="layer"><h2>Read on</h2>${WORDS}</section>`, [0, 40, 100, 100]],
		['a dialog without a position of its own', `<dialog id="layer" open>${WORDS}</dialog>`, [20, 20, 80, 80], {}],
		['a wall in a box of its own', `<div><div id="layer">${WORDS}</div></div>`, ALL],
		['a wall that is hidden', `<div id="layer">${WORDS}</div>`, ALL, { position: 'fixed', visibility: 'hidden' }],
		[
			'a wall that lets clicks through',
			`<div id="layer">${WORDS}</div>`,
			ALL,
			{ position: 'fixed', pointerEvents: 'none' },
		],
		['a wall that was moved out of sight', `<div id="layer">${WORDS}</div>`, [0, 100, 100, 200]],
		['a button for a chat', `<div id="layer">${WORDS}</div>`, [92, 92, 100, 100]],
		[
			'a wall before a page that cannot be scrolled',
			`<div id="layer">${WORDS}</div>`,
			ALL,
			{ position: 'absolute', zIndex: '999', locked: 'hidden' },
		],
	])('%s', (_, over, box, style) => {
		const { document, layer } = page(over, box, style);
		expect([...layersOver(document)]).toEqual([layer]);
	});
});

describe('is no layer', () => {
	test.each<[what: string, over: string, box: readonly number[], style?: Record<string, string>]>([
		['a header that sticks', `<header id="layer">${WORDS}</header>`, ALL, { position: 'sticky' }],
		['a header with the headline', `<header id="layer"><h1>A day of talks</h1></header>`, [0, 0, 100, 10]],
		['a story in a dialog', `<div id="layer"><article><h1>Another day</h1>${WORDS}</article></div>`, ALL],
		[
			'an application that scrolls within, by its headline',
			`<div id="layer"><h1>A day of talks</h1>${WORDS}</div>`,
			ALL,
		],
		[
			'the fade at the end of a text',
			`<div id="layer"></div>`,
			[0, 60, 100, 100],
			{ position: 'absolute', zIndex: '2' },
		],
		[
			'a column of the page',
			`<div id="layer">${WORDS}</div>`,
			ALL,
			{ position: 'absolute', zIndex: 'auto', locked: 'hidden' },
		],
	])('%s', (_, over, box, style) => {
		const { document } = page(over, box, style);
		expect([...layersOver(document)]).toEqual([]);
	});
});

test('a layer that comes later is one from then on, and none once it is gone', () => {
	const style = { position: 'static' };
	const { document, layer } = page(`<div id="layer">${WORDS}</div>`, ALL, style);
	expect(layersOver(document).size).toBe(0);
	style.position = 'fixed';
	expect(layersOver(document).size).toBe(1);
	layer.remove();
	expect(layersOver(document).size).toBe(0);
});

test('a layer in an open shadow tree is one, seen or not', () => {
	for (const isSeen of [true, false]) {
		const { document, layer } = page('<div id="host"></div><div id="layer"></div>', ALL);
		const host = document.querySelector('#host') as Element;
		const root = host.attachShadow({ mode: 'open' });
		layer.innerHTML = WORDS;
		root.append(layer);
		Object.assign(root, { elementFromPoint: () => layer.firstElementChild });
		if (isSeen) Object.assign(document, { elementFromPoint: () => host });
		else Object.assign(document, { elementFromPoint: () => document.querySelector('article p') });
		expect([...layersOver(document)]).toEqual([layer]);
	}
});
