import { describe, expect, test } from 'vitest';
import { placeBeside, placeStrip, viewportOf } from './viewport';

const ROOT = { clientWidth: 1000, clientHeight: 800 };

/** A page of 1000 to 800 pixels that is scrolled to its end, `seen` through a visual viewport. */
const page = (seen: Partial<VisualViewport> | null) =>
	({
		documentElement: ROOT,
		scrollingElement: { scrollTop: 1200, scrollHeight: 2000 },
		defaultView: { innerHeight: 800, visualViewport: seen },
	}) as unknown as Document;

const WHOLE = { offsetLeft: 0, offsetTop: 0, width: 1000, height: 800 };

/** Zoomed in to the double, to the middle. */
const ZOOMED = { offsetLeft: 250, offsetTop: 200, width: 500, height: 400 };

const element = (ownerDocument: Document, box: { offsetWidth: number; offsetHeight: number }) =>
	({ ownerDocument, ...box, style: {} }) as unknown as HTMLElement;

const paragraph = (ownerDocument: Document, top: number, bottom: number) =>
	({ ownerDocument, getBoundingClientRect: () => ({ left: 0, right: 600, top, bottom }) }) as unknown as Element;

describe('viewportOf', () => {
	test.each([
		['all of it', WHOLE, { left: 0, top: 0, right: 1000, bottom: 800 }],
		['all of it, without a visual viewport', null, { left: 0, top: 0, right: 1000, bottom: 800 }],
		['the part that was zoomed to', ZOOMED, { left: 250, top: 200, right: 750, bottom: 600 }],
	])('is %s', (_, seen, box) => expect(viewportOf(page(seen))).toEqual(box));

	test.each([
		['what of a tall frame is in view', { left: 100, top: -500 }, { left: 0, top: 498, right: 898, bottom: 1298 }],
		['all of a frame that is not in view', { left: 100, top: 900 }, { left: 0, top: 0, right: 1000, bottom: 3000 }],
	])('is %s', (_, at, box) => {
		const frameElement = { ownerDocument: page(WHOLE), clientLeft: 2, clientTop: 2, getBoundingClientRect: () => at };
		const framed = { documentElement: { clientWidth: 1000, clientHeight: 3000 }, defaultView: { frameElement } };
		expect(viewportOf(framed as unknown as Document)).toEqual(box);
	});
});

describe('placeStrip', () => {
	test.each([
		['at the bottom', WHOLE, [0, 400], { left: '0px', right: '0px', top: '728px', maxInlineSize: '560px' }],
		['at the top', WHOLE, [100, 780], { left: '0px', right: '0px', top: '12px', maxInlineSize: '560px' }],
		['in what is zoomed to', ZOOMED, [0, 500], { left: '250px', right: '250px', top: '528px', maxInlineSize: '476px' }],
	])('puts a strip %s', (_, seen, [top = 0, bottom = 0], style) => {
		const document = page(seen);
		const strip = element(document, { offsetWidth: 400, offsetHeight: 60 });
		expect(placeStrip(strip, paragraph(document, top, bottom))).toBe(true);
		expect(strip.style).toEqual(style);
	});

	test('says where there is no place', () => {
		const document = page(WHOLE);
		const strip = element(document, { offsetWidth: 400, offsetHeight: 60 });
		expect(placeStrip(strip, paragraph(document, 10, 790))).toBe(false);
	});
});

describe('placeBeside', () => {
	const mark = [{ left: 300, top: 300, right: 500, bottom: 320 }];

	test('puts a card below the words, no wider than what is seen', () => {
		const document = page({ ...ZOOMED, width: 300 });
		const card = element(document, { offsetWidth: 284, offsetHeight: 100 });
		expect(placeBeside(card, { mark, rtl: false, width: 368 })).toBe('below');
		expect(card.style).toEqual({ inlineSize: '284px', left: '258px', top: '326px', maxBlockSize: '266px' });
	});

	test('leaves what has no wish as large as it is', () => {
		const button = element(page(WHOLE), { offsetWidth: 40, offsetHeight: 24 });
		expect(placeBeside(button, { mark, rtl: true })).toBe('below');
		expect(button.style).toEqual({ left: '460px', top: '326px' });
	});
});
