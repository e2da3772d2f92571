import { describe, expect, test } from 'vitest';
import { aClipping } from '../../../tests/support/clippings';
import type { Clipping } from '../model';
import { importReplacement, known, planImport } from './plan';

const NOW = '2026-01-01T00:00:00.000Z';
const file = (...clippings: Clipping[]) => ({ clippings, texts: [] });
const CHOICE = { conflicts: 'both', alike: false, settings: false } as const;
const text = (url: string) => ({ url, read: NOW, text: 'The whole article.' });

/** A clipping of a page of its own. */
const elsewhere = (path: string): Clipping => {
	const own = aClipping();
	return { ...own, page: { ...own.page, url: `https://paper.example/${path}` } };
};

describe('planImport', () => {
	test('sorts by what is there: new, the same, the same id with other content, the same words of the same page', () => {
		const [mine, other] = [elsewhere('a'), elsewhere('b')];
		const again = { ...mine, changed: NOW, standing: { state: 'gone' as const, at: NOW } };
		const differs = { ...other, comment: 'Another.' };
		const alike = { ...aClipping(), page: mine.page };
		const fresh = elsewhere('c');
		expect(planImport(file(again, differs, alike, fresh), known([mine, other], []))).toEqual({
			fresh: [fresh],
			same: [mine],
			conflicts: [{ mine: other, theirs: differs }],
			alike: [alike],
			texts: [],
		});
	});

	test('takes every clipping of a file, also two of the same words', () => {
		const one = aClipping();
		const two = { ...aClipping(), page: one.page };
		expect(planImport(file(one, two), known([], [])).fresh).toEqual([one, two]);
	});

	test('knows in a second file what the first brings', () => {
		const store = known([], []);
		const one = aClipping();
		planImport(file(one), store);
		expect(planImport(file(one), store)).toMatchObject({ fresh: [], same: [one] });
	});
});

describe('importReplacement', () => {
	const mine = elsewhere('a');
	const theirs = { ...mine, comment: 'Another.' };
	const store = known([mine], []);
	const plan = planImport(file(theirs), store);

	test.each([
		['mine', []],
		['theirs', [theirs]],
	] as const)('keeps %s of two versions', (conflicts, expected) => {
		expect(importReplacement(plan, { ...CHOICE, conflicts }, store).put.clippings).toEqual(expected);
	});

	test('keeps the text that is here where the chosen version comes without it', () => {
		const read = { ...mine, hasText: true };
		const here = known([read], [mine.page.url]);
		const chosen = importReplacement(planImport(file(theirs), here), { ...CHOICE, conflicts: 'theirs' }, here);
		expect(chosen.put.clippings).toEqual([{ ...theirs, hasText: true }]);
	});

	test('gives the second of both a new id, of the same age', () => {
		const [copy] = importReplacement(plan, CHOICE, store).put.clippings;
		expect(copy).toEqual({ ...theirs, id: copy?.id });
		expect(copy?.id).not.toBe(mine.id);
		expect(copy?.id.slice(0, 13)).toBe(mine.id.slice(0, 13));
	});

	test('takes the texts of pages of which something is taken or there, and says of none that it is', () => {
		const [kept, lost] = [
			{ ...elsewhere('b'), hasText: true },
			{ ...elsewhere('c'), hasText: true },
		];
		const texts = [text(kept.page.url), text('https://paper.example/nobody')];
		const empty = known([], []);
		const { put } = importReplacement(planImport({ clippings: [kept, lost], texts }, empty), CHOICE, empty);
		expect(put.texts).toEqual([texts[0]]);
		expect(put.clippings).toEqual([kept, { ...lost, hasText: false }]);
	});
});
