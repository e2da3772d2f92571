import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	type Box,
	boundsOf,
	inCorridor,
	type Placement,
	type PlacementQuestion,
	placeCard,
	stripEdge,
} from './placement';

const VIEW: Box = { left: 0, top: 0, right: 1000, bottom: 800 };
const line = (left: number, top: number, width: number, height = 20): Box => ({
	left,
	top,
	right: left + width,
	bottom: top + height,
});
const ask = (question: Partial<PlacementQuestion>): Placement =>
	placeCard({
		viewport: VIEW,
		mark: [line(200, 300, 400)],
		sentence: [],
		card: { width: 360, height: 200 },
		rtl: false,
		...question,
	});

describe('placeCard', () => {
	test('stands below the sentence and begins where the mark begins', () => {
		const sentence = [line(100, 300, 600), line(100, 330, 300)];
		expect(ask({ sentence })).toMatchObject({ side: 'below', left: 200, top: 356 });
	});

	test('ends where the mark ends in text from right to left', () => {
		expect(ask({ rtl: true })).toMatchObject({ side: 'below', left: 240 });
	});

	test('goes above where there is too little room below', () => {
		expect(ask({ mark: [line(200, 700, 400)] })).toMatchObject({ side: 'above', top: 494 });
	});

	test('goes beside a sentence that leaves no room above or below', () => {
		const tall = Array.from({ length: 36 }, (_, i) => line(40, 20 + i * 21, 300));
		expect(ask({ mark: [line(40, 20, 300)], sentence: tall })).toMatchObject({ side: 'after', left: 346 });
		expect(
			ask({ mark: [line(640, 20, 300)], sentence: tall.map((box) => ({ ...box, left: 640, right: 940 })), rtl: true }),
		).toMatchObject({
			side: 'after',
			left: 274,
		});
	});

	test('scrolls within the roomier side where neither holds all of it', () => {
		const mark = [line(10, 300, 900)];
		expect(ask({ mark, card: { width: 360, height: 700 } })).toMatchObject({ side: 'below', maxHeight: 466 });
	});

	test('keeps the mark clear where the sentence fills the viewport, and docks where the mark does', () => {
		const viewport = { left: 0, top: 0, right: 320, bottom: 300 };
		const sentence = [line(0, -100, 320, 600)];
		expect(ask({ viewport, sentence, mark: [line(0, 20, 320)] })).toMatchObject({ side: 'below', top: 46, width: 304 });
		expect(ask({ viewport, sentence, mark: sentence })).toMatchObject({ side: 'docked' });
	});

	test('stays on its side while there is a place', () => {
		expect(ask({ mark: [line(200, 600, 400)], stay: 'below' })).toMatchObject({ side: 'below', maxHeight: 166 });
		expect(ask({ mark: [line(200, 720, 400)], stay: 'below' })).toMatchObject({ side: 'above' });
	});

	const box = fc
		.tuple(fc.integer({ min: -200, max: 1400 }), fc.integer({ min: -200, max: 1000 }), fc.integer({ min: 1, max: 900 }))
		.map(([left, top, width]) => line(left, top, width));
	const questions = fc.record({
		viewport: fc
			.tuple(
				fc.integer({ min: 0, max: 200 }),
				fc.integer({ min: 0, max: 200 }),
				fc.integer({ min: 200, max: 1600 }),
				fc.integer({ min: 150, max: 1200 }),
			)
			.map(([left, top, width, height]) => ({ left, top, right: left + width, bottom: top + height })),
		mark: fc.array(box, { minLength: 1, maxLength: 4 }),
		sentence: fc.array(box, { maxLength: 6 }),
		card: fc.record({ width: fc.integer({ min: 120, max: 500 }), height: fc.integer({ min: 60, max: 900 }) }),
		rtl: fc.boolean(),
	});
	const shown = ({ left, top, width, maxHeight }: Placement, { card }: PlacementQuestion): Box => ({
		left,
		top,
		right: left + width,
		bottom: top + Math.min(card.height, maxHeight),
	});

	test('lies within the viewport, whatever is asked', () => {
		fc.assert(
			fc.property(questions, (question) => {
				const at = shown(placeCard(question), question);
				const { viewport } = question;
				expect(at.left).toBeGreaterThanOrEqual(viewport.left);
				expect(at.right).toBeLessThanOrEqual(viewport.right);
				expect(at.top).toBeGreaterThanOrEqual(viewport.top);
				expect(at.bottom).toBeLessThanOrEqual(viewport.bottom);
			}),
		);
	});

	test('hides nothing of the mark unless it is docked, and nothing of a sentence that leaves room', () => {
		fc.assert(
			fc.property(questions, (question) => {
				const placed = placeCard(question);
				const at = shown(placed, question);
				const covers = (lines: readonly Box[]) =>
					lines.some(
						(line) => line.left < at.right && line.right > at.left && line.top < at.bottom && line.bottom > at.top,
					);
				const kept = boundsOf([...question.sentence, ...question.mark], question.viewport);
				if (placed.side !== 'docked') expect(covers(question.mark)).toBe(false);
				if (kept && question.viewport.bottom - kept.bottom >= 96 + 14) expect(covers(question.sentence)).toBe(false);
			}),
		);
	});
});

describe('inCorridor', () => {
	test('holds the mark, the card, and the way between them', () => {
		const boxes = [line(200, 100, 50), line(200, 150, 300, 200)];
		expect(inCorridor(220, 135, boxes)).toBe(true);
		expect(inCorridor(480, 340, boxes)).toBe(true);
		expect(inCorridor(220, 60, boxes)).toBe(false);
		expect(inCorridor(600, 200, boxes)).toBe(false);
	});
});

describe('stripEdge', () => {
	test('is the edge that leaves the last paragraph legible', () => {
		expect(stripEdge(VIEW, line(0, 500, 600, 100), 80, false)).toBe('bottom');
		expect(stripEdge(VIEW, line(0, 600, 600, 150), 80, false)).toBe(null);
		expect(stripEdge(VIEW, line(0, 600, 600, 150), 80, true)).toBe('top');
		expect(stripEdge(VIEW, line(0, 10, 600, 780), 80, true)).toBe(null);
	});
});
