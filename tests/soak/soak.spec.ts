import { RUNNING } from '../../scripts/lib/limits.mjs';
import { tabOf } from '../support/clips';
import { keptOf } from '../support/kept';
import { sendFrom } from '../support/messages';
import { wrapArticle } from '../support/pages';
import { markedIn, readingOf } from '../support/readings';
import { emptyStore, storedClippings } from '../support/store';
import { expect, READER, test } from '../support/test';
import { processorSeconds, workerHeapMb } from './worker-heap';

const PAGES = Number(process.env.SIDELIGHT_SOAK_PAGES ?? '2000');

/** Every so many pages a clipping is saved, the panel is opened, the worker is stopped. */
const [CLIP, PANEL, STOP] = [10, 25, 40];

const IDLE_MS = 10_000;

const QUOTE =
	'“We will not allow anyone to slam closed NATO’s open-door policy,” Wendy Sherman told reporters after the talks.';

/** A page with a quotation of the pack on every third, and words of its own on each. */
const article = (i: number): string =>
	wrapArticle({
		title: `Day ${i} at the lake`,
		date: '2022-01-11',
		paragraphs: [
			`The delegations met on day ${i} in a villa by the lake, and the talks went on for ${i + 2} hours.`,
			...(i % 3 === 0 ? [QUOTE] : []),
			`The ferry of that day carried ${i * 7} people, and the harbour was as quiet as on the days before.`,
		],
	});

test.use({ ...READER.options, profile: 'soak' });

test(`${PAGES} pages are read, with clippings, panel and restarts of the worker`, async ({ ext, page, site }) => {
	await emptyStore(ext);
	const routes = Object.fromEntries(Array.from({ length: PAGES }, (_, i) => [`/day-${i}`, article(i)]));
	const { url } = await site(routes);
	const helper = await ext.helperPage();
	const thrown: string[] = [];
	page.on('pageerror', (error) => thrown.push(String(error)));
	const [heaps, firstMarks, starts, titles]: [number[], number[], number[], string[]] = [[], [], [], []];
	for (let i = 0; i < PAGES; i++) {
		const address = url(`/day-${i}`, READER.host);
		const begun = performance.now();
		await page.goto(address);
		const reading = async () => (await readingOf(ext, address))?.reading;
		if (i % 3 === 0) {
			await expect.poll(() => markedIn(page), { intervals: [20] }).toHaveLength(1);
			firstMarks.push(performance.now() - begun);
		}
		await expect.poll(reading).toMatchObject({ state: 'read', page: { title: `Day ${i} at the lake` } });
		expect(await reading()).toHaveProperty('notes.length', i % 3 === 0 ? 1 : 0);
		if (i % CLIP === 0) {
			await sendFrom(helper, 'clipArticle', { tabId: await tabOf(ext, address) });
			titles.push(`Day ${i} at the lake`);
		}
		if (i % PANEL === 0) {
			const panel = await ext.openPanel(page);
			await expect.poll(async () => (await panel.read()).notes.length).toBe(i % 3 === 0 ? 1 : 0);
		}
		if (i % STOP !== STOP - 1) continue;
		const heap = await workerHeapMb(ext);
		if (heap !== null) heaps.push(heap);
		await ext.stopWorker();
		const stopped = performance.now();
		await sendFrom(helper, 'packList', null);
		starts.push(performance.now() - stopped);
	}
	const kept = await storedClippings(ext);
	expect(kept.map(({ page: { title } }) => title).sort()).toEqual(titles.sort());
	expect(await keptOf(helper, 'failures')).toBeNull();
	expect(thrown).toEqual([]);

	await page.goto('about:blank');
	const before = await processorSeconds(ext);
	await page.waitForTimeout(IDLE_MS);
	const taken = before === null ? null : ((await processorSeconds(ext)) ?? 0) - before;
	const third = Math.max(1, Math.floor(heaps.length / 3));
	const measured = {
		pages: PAGES,
		clippings: kept.length,
		workerHeapMb: heaps.length > 0 ? Math.max(...heaps) : null,
		workerGrowthMb: heaps.length > 0 ? median(heaps.slice(-third)) - median(heaps.slice(0, third)) : null,
		startMs: starts.length > 0 ? median(starts) : null,
		firstNoteMs: median(firstMarks),
		idlePercent: taken === null ? null : (100 * taken) / (IDLE_MS / 1000),
	};
	console.log(
		JSON.stringify(measured, (_, value) => (typeof value === 'number' ? Math.round(value * 10) / 10 : value)),
	);
	for (const [name, limit] of Object.entries(RUNNING))
		expect.soft(measured[name as keyof typeof RUNNING] ?? 0, name).toBeLessThanOrEqual(limit);
});

/** Of at least one number. */
function median(numbers: readonly number[]): number {
	return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
}
