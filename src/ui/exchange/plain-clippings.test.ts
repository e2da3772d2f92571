import { expect, test } from 'vitest';
import { readText } from '../../../tests/support/clipping-files';
import { aClipping } from '../../../tests/support/clippings';
import type { Clipping } from '../../clippings/model';
import { exportFile } from './export-file';
import { EXPORT_FORMATS, type ExportFormatId } from './export-formats';
import { plainWhereNeeded } from './plain-clippings';

const IDS = Object.keys(EXPORT_FORMATS) as ExportFormatId[];
const NOW = new Date('2026-01-01T00:00:00.000Z');
const OPTIONS = { pages: false, texts: true, notes: true, details: true };

const exported = async (id: ExportFormatId, clippings: readonly Clipping[], pages = false) => {
	const { file, plain } = await exportFile(clippings, { id, options: { ...OPTIONS, pages }, now: NOW });
	return { text: await file.text(), titles: plain.map(({ page }) => page.title) };
};

/** A clipping that every format fails on, as its notes are of no form that any version writes. */
function broken(): Clipping {
	const own = aClipping();
	const note = { ...own.notes[0], receipt: 1n, heading: null } as unknown as Clipping['notes'][number];
	return { ...own, notes: [note], page: { ...own.page, url: 'https://other.example/', title: 'Not to be written' } };
}

test.each(IDS)(
	'a clipping that %s fails on is plain text there, and named, and all others are as they were',
	async (id) => {
		const good = [aClipping(), aClipping()];
		const { text, titles } = await exported(id, [...good.slice(0, 1), broken(), ...good.slice(1)]);
		if (EXPORT_FORMATS[id].carries.notes) expect(titles).toEqual(['Not to be written']);
		expect(text).toContain('Not to be written');
		expect(text.split('Ferry to sail again').length).toBeGreaterThan(1);
		if (id === 'sidelight')
			expect(readText(text)).toMatchObject({ ok: true, collection: { clippings: { length: 3 } } });
	},
);

test.each([
	['markdown', true],
	['html', true],
	['csv', false],
	['sidelight', false],
] as const)('a comment nested beyond what is parsed: %s tells that it is plain text: %j', async (id, isTold) => {
	const page = { ...aClipping().page, title: 'Nested' };
	const deep = aClipping({ comment: `${'>'.repeat(8000)} deep`, page });
	const { text, titles } = await exported(id, [aClipping(), deep]);
	expect(titles).toEqual(isTold ? ['Nested'] : []);
	expect(text).toContain('deep');
});

test('an archive of pages names its clippings in plain text as well', async () => {
	const { titles } = await exported('markdown', [aClipping(), broken()], true);
	expect(titles).toEqual(['Not to be written']);
});

test('a comment that is the trouble stands behind the words', () => {
	const clipping = aClipping({ comment: 'mine' });
	const steps = plainWhereNeeded([clipping], ({ comment }) => {
		if (comment !== '') throw new Error('no comments');
	});
	let step = steps.next();
	while (!step.done) step = steps.next();
	expect(step.value.clippings[0]?.selectors.quote.exact).toBe('the ferry will sail again\n\nmine');
	expect(step.value.plain).toEqual([clipping]);
});

test('the words of a comment are all there', async () => {
	const { text } = await exported('markdown', [aClipping({ comment: '```js\nleft open' })]);
	expect(text).toContain('left open');
	expect(text).not.toContain('```js\n');
});
