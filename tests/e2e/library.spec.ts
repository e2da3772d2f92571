import type { Page } from '@playwright/test';
import type { Clipping } from '../../src/clippings/model';
import { axeFindings } from '../support/axe';
import { setColourScheme } from '../support/colour-scheme';
import { FEW, many, openLibrary, seedLibrary } from '../support/seeded-library';
import { rowsOf } from '../support/store';
import { expect, MORE, test } from '../support/test';

const WIDE = { width: 1280, height: 800 };
const FERRY = 'the ferry will sail again on Monday';

/** As long as thousands of clippings may take on a busy machine. */
const MANY = { timeout: 40_000 };

const lines = (page: Page) => page.getByTestId('clipping-line');
const line = (page: Page, words: string) => lines(page).filter({ hasText: words });
const list = (page: Page) => page.getByTestId('list');
const search = (page: Page) => page.getByTestId('search');
const reading = (page: Page) => page.getByTestId('reading');
const undoBar = (page: Page) => page.getByTestId('undo-bar');

/** How many clippings in the store have a colour. */
const inColour = async (page: Page, colour: Clipping['colour']) =>
	(await rowsOf(page, 'clippings')).filter((clipping) => clipping.colour === colour).length;

/** The line that the list points at, as a screen reader finds it. */
const current = (page: Page) =>
	list(page).evaluate((element) => {
		const id = element.getAttribute('aria-activedescendant');
		return (id && document.getElementById(id)?.textContent) || '';
	});

/** What of the list's height no line or heading covers, in pixels. */
const gap = (page: Page) =>
	list(page).evaluate((element) => {
		const box = element.getBoundingClientRect();
		const parts = [...element.querySelectorAll('[role="option"], [data-testid="group-heading"]')]
			.map((part) => part.getBoundingClientRect())
			.sort((a, b) => a.top - b.top);
		let [covered, missing] = [box.top, 0];
		for (const { top, bottom } of parts) {
			missing += Math.max(0, Math.min(top, box.bottom) - covered);
			covered = Math.max(covered, Math.min(bottom, box.bottom));
		}
		return Math.round(missing + Math.max(0, box.bottom - covered));
	});

test.beforeEach(async ({ page }) => page.setViewportSize(WIDE));

test('searches as one types, with fields, suggestions and article texts, and keeps it all in the address', async ({
	ext,
	page,
}) => {
	await openLibrary(ext, page);
	await seedLibrary(page, FEW);
	await expect(lines(page)).toHaveCount(7);
	await page.keyboard.press('/');
	await expect(search(page)).toBeFocused();
	await page.keyboard.type('marz');
	await expect(lines(page)).toHaveCount(1);
	await expect(lines(page).locator('mark').first()).toHaveText('März');
	await expect(page.getByTestId('found')).toHaveText('1 of 7 clippings');
	await search(page).fill('since:yesterday icebr');
	// Only the kept text of the article has the word.
	await expect(lines(page)).toHaveCount(2);
	await expect(page.getByTestId('search-problems')).toContainText('since:yesterday');
	await search(page).fill('ha');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowDown');
	await expect(page.getByRole('option', { name: 'tag:harbour' })).toHaveAttribute('aria-selected', 'true');
	await page.keyboard.press('Enter');
	await expect(search(page)).toHaveValue('tag:harbour ');
	await expect(lines(page)).toHaveCount(4);
	await page.getByTestId('group').selectOption('tag');
	await expect(page.getByTestId('group-heading')).toHaveText([/^harbour/, /^talks\/vienna/, /^to check/]);
	await line(page, FERRY).first().click();
	await expect(reading(page)).toContainText('The harbour master said');
	await expect.poll(() => page.evaluate(() => location.hash)).toContain('open=');
	const address = await page.evaluate(() => location.hash);
	await page.goto('about:blank');
	await openLibrary(ext, page, address);
	await expect(reading(page)).toContainText(FERRY);
	await expect(search(page)).toHaveValue('tag:harbour ');
	await expect(page.getByTestId('group')).toHaveValue('tag');
	await page.getByTestId('kept-text').locator('summary').click();
	await expect(page.getByTestId('kept-text').locator('mark')).toHaveText(FERRY);
	await page.getByTestId('same-page').getByRole('button').click();
	await expect(reading(page).getByRole('heading', { level: 2 })).toBeFocused();
	await expect(reading(page)).toContainText('winter of 1987');
	await search(page).fill('nowhere');
	await expect(page.getByTestId('nothing')).toBeVisible();
	// What is open stays open.
	await expect(reading(page)).toContainText('winter of 1987');
});

test('chooses by keyboard, and tags and colours many at once with a way back', async ({ ext, page }) => {
	await openLibrary(ext, page);
	await seedLibrary(page, FEW);
	await expect(lines(page)).toHaveCount(7);
	await lines(page).first().hover();
	const boxes = ['.line-check', '.line-quote'].map((part) => lines(page).first().locator(part).boundingBox());
	const [check, quote] = await Promise.all(boxes);
	expect((check?.x ?? Number.NaN) + (check?.width ?? 0)).toBeLessThanOrEqual(quote?.x ?? 0);
	await list(page).focus();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Space');
	await page.keyboard.press('Shift+ArrowDown');
	await page.keyboard.press('Shift+ArrowDown');
	await page.keyboard.press('Shift+ArrowUp');
	await expect(list(page).locator('[aria-selected="true"]')).toHaveCount(2);
	await page.keyboard.press('End');
	await page.keyboard.press('Space');
	await expect(page.getByTestId('bulk')).toContainText('3 clippings');
	await page.getByTestId('bulk-tag').fill('new tag');
	await page.keyboard.press('Enter');
	await expect(undoBar(page)).toContainText('3 clippings tagged “new tag”.');
	const tagged = async () => (await rowsOf(page, 'clippings')).filter(({ tags }) => tags.includes('new tag')).length;
	expect(await tagged()).toBe(3);
	await page.getByRole('button', { name: 'Colour: violet' }).click();
	await expect(undoBar(page)).toContainText('Colour violet');
	await list(page).focus();
	await page.keyboard.press('Control+z');
	await expect(undoBar(page)).toContainText('Taken back: Colour violet');
	expect(await inColour(page, 'violet')).toBe(1);
	await page.keyboard.press('Control+z');
	await expect.poll(tagged).toBe(0);
	await page.getByTestId('redo').click();
	await expect.poll(tagged).toBe(3);
	await expect(list(page)).toBeFocused();
	await page.keyboard.press('Control+a');
	await expect(page.getByTestId('bulk')).toContainText('7 clippings');
	await page.keyboard.press('Escape');
	await expect(page.getByTestId('bulk')).toHaveCount(0);
});

test('deletes with a way back, and the focus stays where the reader is', async ({ ext, page }) => {
	await openLibrary(ext, page);
	await seedLibrary(page, FEW);
	await expect(lines(page)).toHaveCount(7);
	const before = await rowsOf(page, 'clippings');
	await line(page, FERRY).click();
	await page.keyboard.press('Delete');
	await expect(undoBar(page)).toContainText('1 clipping deleted.');
	await expect(lines(page)).toHaveCount(6);
	await expect(list(page)).toBeFocused();
	await expect.poll(() => current(page)).toContain('The next meeting has no date');
	await expect(reading(page)).toContainText('The next meeting has no date');
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('Enter');
	await expect(reading(page).getByRole('heading', { level: 2 })).toBeFocused();
	// With the last clipping of a page goes its text, and both come back.
	await page.getByTestId('reading-delete').click();
	await expect(lines(page)).toHaveCount(5);
	await search(page).fill('icebr');
	await expect(page.getByTestId('nothing')).toBeVisible();
	await list(page).or(page.getByTestId('nothing')).focus();
	await page.keyboard.press('Control+z');
	await expect(lines(page)).toHaveCount(1);
	await page.getByTestId('redo').click();
	await expect(page.getByTestId('nothing')).toBeFocused();
	await page.keyboard.press('Control+z');
	await page.keyboard.press('Control+z');
	await search(page).fill('');
	await expect(lines(page)).toHaveCount(7);
	expect(await rowsOf(page, 'clippings')).toEqual(before);
});

test('ten thousand clippings scroll without a gap, and a long change can be stopped', MORE, async ({ ext, page }) => {
	test.setTimeout(90_000);
	const clippings = many(10_000);
	await openLibrary(ext, page, '#group=page');
	await seedLibrary(page, { clippings });
	await expect(page.getByTestId('found')).toHaveText('10,000 clippings', MANY);
	await expect.poll(() => gap(page)).toBe(0);
	const gaps = await list(page).evaluate(async (element) => {
		const missing: number[] = [];
		for (let at = 0; at < element.scrollHeight; at += element.scrollHeight / 20) {
			element.scrollTop = at;
			// Called before the frame is painted: what is not there yet would be seen as a gap.
			await new Promise(requestAnimationFrame);
			const box = element.getBoundingClientRect();
			for (const y of [1, box.height / 2, box.height - 2]) {
				const there = document.elementFromPoint(box.left + box.width / 2, box.top + y);
				const isPart = there?.closest('[role="option"], [data-testid="group-heading"]');
				const isEnd = at + y > element.scrollHeight - 80;
				if (!isPart && !isEnd) missing.push(at + y);
			}
		}
		return missing;
	});
	expect(gaps).toEqual([]);
	expect(await lines(page).count()).toBeLessThan(100);
	await list(page).focus();
	await page.keyboard.press('End');
	await expect(list(page).locator('.is-current')).toHaveAttribute('aria-posinset', '10000');
	await expect(list(page).locator('.is-current')).toHaveAttribute('aria-setsize', '10000');
	await expect(list(page).locator('.is-current')).toBeInViewport();
	await page.keyboard.press('Home');
	await expect(list(page).locator('.is-current')).toBeInViewport();
	await search(page).fill('quote:"clipping 4711:"');
	await expect(lines(page)).toHaveCount(1);
	await search(page).fill('');
	await list(page).focus();
	await page.keyboard.press('Control+a');
	await expect(page.getByTestId('bulk')).toContainText('10,000 clippings');
	await page.getByRole('button', { name: 'Colour: rose' }).click();
	await page.getByTestId('stop').click();
	await expect(undoBar(page)).toContainText('Nothing was changed.');
	expect(await inColour(page, 'rose')).toBe(2000);
});

test('begins with lines that stay where they are when the others are read', MORE, async ({ ext, page }) => {
	await openLibrary(ext, page);
	await seedLibrary(page, { clippings: many(3000) });
	await expect(page.getByTestId('found')).toHaveText('3,000 clippings', MANY);
	const seen = await page.evaluate(
		() =>
			new Promise<{ busy: string; text: string; top: number; lines: number }[]>((resolve) => {
				const frame = document.createElement('iframe');
				frame.src = location.pathname;
				frame.style.cssText = 'position: fixed; inset: 0; width: 100%; height: 100%';
				const found: { busy: string; text: string; top: number; lines: number }[] = [];
				const look = () => {
					const page = frame.contentDocument;
					const line = page?.querySelector('[data-testid="clipping-line"]');
					const busy = page?.querySelector('main')?.getAttribute('aria-busy') ?? '';
					if (line) {
						const lines = Number(line.getAttribute('aria-setsize'));
						const { top } = line.getBoundingClientRect();
						if (found.at(-1)?.lines !== lines) found.push({ busy, text: line.textContent ?? '', top, lines });
					}
					if (found.at(-1)?.lines !== 3000) requestAnimationFrame(look);
					else {
						frame.remove();
						resolve(found);
					}
				};
				document.body.append(frame);
				look();
			}),
	);
	expect(seen).toMatchObject([
		{ busy: 'true', lines: -1 },
		{ busy: 'false', lines: 3000 },
	]);
	expect(seen[0]?.text).toBe(await lines(page).first().textContent());
	expect({ text: seen[1]?.text, top: seen[1]?.top }).toEqual({ text: seen[0]?.text, top: seen[0]?.top });
});

test('follows another window without moving what is read', async ({ ext, page }) => {
	const clippings = many(300);
	await openLibrary(ext, page);
	await seedLibrary(page, { clippings });
	const other = await ext.context.newPage();
	await other.setViewportSize(WIDE);
	await openLibrary(ext, other);
	await page.bringToFront();
	await list(page).evaluate((element) => element.scrollTo(0, 84 * 100 + 30));
	const top = () =>
		list(page).evaluate((element) => {
			const box = element.getBoundingClientRect();
			const part = document.elementFromPoint(box.left + box.width / 2, box.top + 2)?.closest('[role="option"]');
			const above = Math.round((part?.getBoundingClientRect().top ?? 0) - box.top);
			return { text: part?.querySelector('.line-quote')?.textContent ?? '', above };
		});
	await expect.poll(async () => (await top()).above).toBe(-30);
	const before = await top();
	await other.bringToFront();
	for (let times = 0; times < 3; times++) {
		await list(other).focus();
		await other.keyboard.press('Home');
		await other.keyboard.press('Delete');
		await expect(other.getByTestId('found')).toHaveText(`${299 - times} clippings`);
	}
	await page.bringToFront();
	await expect(page.getByTestId('found')).toHaveText('297 clippings');
	expect(await top()).toEqual(before);
	await other.bringToFront();
	await other.keyboard.press('Control+z');
	await expect(other.getByTestId('found')).toHaveText('298 clippings');
	await page.bringToFront();
	await expect(page.getByTestId('found')).toHaveText('298 clippings');
	expect(await top()).toEqual(before);
	await ext.closePage(other);
});

test(
	'is one column at 320 pixels, where going back leads to the list, and axe finds nothing',
	MORE,
	async ({ ext, page }) => {
		await setColourScheme(ext, page, 'light');
		await page.setViewportSize({ width: 320, height: 640 });
		await openLibrary(ext, page);
		await seedLibrary(page, FEW);
		await line(page, FERRY).click();
		await expect(reading(page)).toBeVisible();
		await expect(list(page)).not.toBeVisible();
		await expect(reading(page).getByRole('heading', { level: 2 })).toBeInViewport();
		expect(await axeFindings(page)).toEqual([]);
		await page.evaluate(() => history.back());
		await expect(list(page)).toBeVisible();
		await expect(list(page)).toBeFocused();
		await page.keyboard.press('Enter');
		await page.getByTestId('back').click();
		await expect(list(page)).toBeFocused();
		await page.getByTestId('search-help').click();
		await page.getByTestId('filters').click();
		await page
			.getByTestId('facets')
			.getByRole('button', { name: /^harbour/ })
			.click();
		await expect(search(page)).toHaveValue('tag:harbour');
		await page.getByTestId('group').selectOption('day');
		await list(page).focus();
		await page.keyboard.press('Control+a');
		for (const scheme of ['light', 'dark'] as const) {
			await setColourScheme(ext, page, scheme);
			await expect
				.poll(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches))
				.toBe(scheme === 'dark');
			expect(await axeFindings(page)).toEqual([]);
		}
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
		await setColourScheme(ext, page, 'light');
	},
);
