import type { Page } from '@playwright/test';
import type { PageClipping } from '../../src/messages/page-clippings';
import { aClipping } from '../support/clippings';
import type { Extension } from '../support/extension';
import { wrapArticle } from '../support/pages';
import { readingOf } from '../support/readings';
import { storedClipping, storedClippings } from '../support/store';
import { standOnPage, storeClippings } from '../support/stored-clippings';
import { BOTH, expect, MORE, READER, test } from '../support/test';

const HOST = READER.host;
test.use(READER.options);

const TAB = 910_000;
const URL = 'https://paper.example/a';

const anchored = ({ id }: { id: string }): PageClipping => ({ id, state: 'anchored', difference: null });

/** A panel of the page, in a tab of its own. */
async function openPanel(ext: Extension, page: Page): Promise<Page> {
	await ext.gotoExt(page, `sidepanel.html?tab=${TAB}`);
	await page.getByTestId('clipping').first().waitFor();
	return page;
}

const comment = (page: Page) => page.getByRole('textbox', { name: 'Comment' });
const tags = (page: Page) => page.getByTestId('clipping-editor').getByTestId('tag');

test('two windows that write into one comment keep the words of both, and each its caret', async ({ ext, page }) => {
	const clipping = aClipping({ comment: 'The ferry sails.' });
	await storeClippings(ext, [clipping]);
	await standOnPage(ext, TAB, URL, [anchored(clipping)]);
	const other = await ext.context.newPage();
	for (const panel of [page, other]) {
		await openPanel(ext, panel);
		await panel.getByTestId('edit-clipping').click();
		await expect(comment(panel)).toHaveValue('The ferry sails.');
	}
	await comment(page).evaluate((area: HTMLTextAreaElement) => {
		area.focus();
		area.setSelectionRange(4, 4);
	});
	await comment(other).evaluate((area: HTMLTextAreaElement) => {
		area.focus();
		area.setSelectionRange(area.value.length, area.value.length);
	});
	await Promise.all([comment(page).pressSequentially('old '), comment(other).pressSequentially(' Again.')]);
	const both = 'The old ferry sails. Again.';
	for (const panel of [page, other]) await expect(comment(panel)).toHaveValue(both);
	const carets = [page, other].map((panel) =>
		comment(panel).evaluate((area: HTMLTextAreaElement) => area.selectionStart),
	);
	expect(await Promise.all(carets)).toEqual([8, both.length]);
	await expect.poll(async () => (await storedClipping(ext, clipping.id))?.comment).toBe(both);
	await ext.closePage(other);
});

test('tags are completed, ended and taken off by the keyboard alone', async ({ ext, page }) => {
	const clipping = aClipping({ tags: ['harbour'] });
	await storeClippings(ext, [clipping, aClipping({ tags: ['Talks', 'Türkiye'] })]);
	await standOnPage(ext, TAB, URL, [anchored(clipping)]);
	await openPanel(ext, page);
	await page.getByTestId('edit-clipping').press('Enter');
	const field = page.getByRole('combobox', { name: 'Tags' });
	await field.pressSequentially('t');
	await expect(page.getByRole('option')).toHaveText(['Talks', 'Türkiye']);
	await field.press('ArrowDown');
	await expect(field).toHaveAttribute('aria-activedescendant', /option-0$/);
	await field.press('Enter');
	await expect(tags(page)).toContainText(['harbour', 'Talks']);
	await field.pressSequentially('old ferry, HARBOUR,winter');
	await field.press('Enter');
	await expect(tags(page)).toContainText(['harbour', 'Talks', 'old ferry', 'winter']);
	await field.press('Backspace');
	await expect(tags(page)).toHaveCount(3);
	await page.getByRole('button', { name: 'Remove Talks' }).press('Enter');
	await expect(page.getByRole('button', { name: 'Remove old ferry' })).toBeFocused();
	await field.fill('left');
	await page.getByRole('radio', { name: 'blue' }).check();
	await expect
		.poll(async () => storedClipping(ext, clipping.id))
		.toMatchObject({ tags: ['harbour', 'old ferry', 'left'], colour: 'blue' });
});

test('what is typed when the panel closes is stored', BOTH, async ({ ext, page }) => {
	const clipping = aClipping({ comment: 'Before' });
	await storeClippings(ext, [clipping]);
	await standOnPage(ext, TAB, URL, [anchored(clipping)]);
	await openPanel(ext, page);
	await page.getByTestId('edit-clipping').click();
	await comment(page).fill('Before and after');
	await ext.gotoExt(page, 'welcome.html');
	await expect.poll(async () => (await storedClipping(ext, clipping.id))?.comment).toBe('Before and after');
});

test('a deleted clipping leaves a line that brings it back, and the focus goes along', async ({ ext, page }) => {
	const [first, second] = [aClipping(), aClipping({ comment: 'Second.' })];
	await storeClippings(ext, [first, second]);
	await standOnPage(ext, TAB, URL, [anchored(first), anchored(second)]);
	await openPanel(ext, page);
	await page.getByTestId('delete-clipping').first().press('Enter');
	const undo = page.getByTestId('deleted-line').getByRole('button', { name: 'Undo' });
	await expect(undo).toBeFocused();
	await expect(page.getByTestId('clipping')).toHaveCount(1);
	expect(await storedClipping(ext, first.id)).toBeUndefined();
	await undo.press('Enter');
	await expect(page.getByTestId('clipping').first()).toBeFocused();
	await expect(page.getByTestId('clipping')).toHaveCount(2);
	expect(await storedClipping(ext, first.id)).toEqual(first);
});

test(
	'what is saved from the panel stands in it, and says what the page changed since',
	MORE,
	async ({ ext, page, site }) => {
		test.slow();
		const filler =
			'The delegations met on Monday in a villa by the lake, and the talks went on for eight hours or more.';
		const said =
			'“We will not allow anyone to slam closed NATO’s open-door policy,” Wendy Sherman told reporters later.';
		const article = (...paragraphs: string[]) =>
			wrapArticle({ date: '2022-01-11', paragraphs: [filler, ...paragraphs, filler, filler, filler] });
		const { url, set } = await site({ '/a': article(said) });
		const address = url('/a', HOST);
		await storeClippings(ext, []);
		const read = await ext.context.newPage();
		await read.goto(address);
		await expect.poll(async () => (await readingOf(ext, address))?.reading.state).toBe('read');
		await ext.gotoExt(page, `sidepanel.html?tab=${(await readingOf(ext, address))?.tabId}`);
		await page.getByTestId('clip-note').click();
		const clipping = page.getByTestId('clipping');
		await expect(clipping).toContainText('slam closed');
		await expect(clipping).toHaveAttribute('data-state', 'anchored');
		await page.getByTestId('clip-article').click();
		await expect(clipping).toHaveCount(2);
		await page.getByTestId('clip-article').click();
		await expect(page.getByRole('status').getByText('You saved these words on')).toBeVisible();
		await expect(page.getByRole('link', { name: 'Open it' })).toBeVisible();
		await expect(page.getByRole('button', { name: 'Save again' })).toBeVisible();
		await expect(clipping).toHaveCount(2);
		set({ '/a': article(said.replace('slam closed', 'slam shut')) });
		await read.goto(address);
		const edited = clipping.filter({ has: page.getByTestId('show-difference') }).last();
		await edited.getByTestId('show-difference').click();
		await expect(edited.getByTestId('difference').locator('.left-out .words').first()).toHaveText('closed');
		await expect(edited.getByTestId('difference').locator('.added .words').first()).toHaveText('shut');

		// Gone: what resembles it most is selected, and becomes a clipping with what was written of the former.
		set({
			'/a': article(
				'The deputy secretary told reporters later that NATO’s open-door policy would stay as it had been.',
			),
		});
		await read.goto(address);
		await page.getByTestId('find-again').click();
		const selected = () => read.evaluate(() => getSelection()?.toString() ?? '');
		await expect.poll(selected).toContain('NATO’s open-door policy');
		await page.getByTestId('find-again-take').click();
		await expect(clipping).toHaveCount(3);
		const [latest] = (await storedClippings(ext)).slice(-1);
		expect(latest?.selectors.quote.exact).toBe(await selected());
		expect(latest?.comment).toMatch(/^> We will not allow anyone to slam closed/);
		await expect(clipping.filter({ hasText: 'No longer on the page' })).toHaveCount(1);
		await ext.closePage(read);
	},
);
