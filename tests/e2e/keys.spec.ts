import { sendToPanels } from '../support/messages';
import { readingOf } from '../support/readings';
import { expect, test } from '../support/test';

/** Extension pages have it. */
declare const browser: typeof import('wxt/browser').browser;

test('the notes are gone through by arrow keys, and only while one of them has the focus', async ({ ext, page }) => {
	const example = await ext.context.newPage();
	await ext.gotoExt(example, 'demo.html');
	await expect.poll(async () => (await readingOf(ext, example.url()))?.reading.state).toBe('read');
	await ext.gotoExt(page, `sidepanel.html?tab=${(await readingOf(ext, example.url()))?.tabId}`);
	const notes = page.getByTestId('note');
	await notes.first().waitFor();
	await expect(page.locator('[data-testid="note"][tabindex="0"]')).toHaveCount(1);

	// A page behind another takes no keys.
	await page.bringToFront();
	await notes.first().focus();
	await page.keyboard.press('ArrowDown');
	await expect(notes.nth(1)).toBeFocused();
	await page.keyboard.press('End');
	await expect(notes.last()).toBeFocused();
	await page.keyboard.press('Home');
	await expect(notes.first()).toBeFocused();
	await page.keyboard.press('ArrowUp');
	await expect(notes.first()).toBeFocused();
	// It is as in the original, and stands as one line until it is opened.
	await page.keyboard.press('Enter');
	await expect(notes.first().getByTestId('expand')).toHaveAttribute('aria-expanded', 'true');
	const more = notes.first().locator('.actions [aria-expanded]').first();
	await page.keyboard.press('Enter');
	await expect(more).toHaveAttribute('aria-expanded', 'true');

	await more.focus();
	await page.keyboard.press('ArrowDown');
	await expect(more).toBeFocused();
	await ext.closePage(example);
});

test('the side panel closes when the key asks for it', async ({ ext, page }) => {
	test.skip(ext.target === 'firefox', 'Firefox closes its sidebar itself');
	await ext.gotoExt(page, 'demo.html');
	const panel = await ext.openPanel(page);
	expect(await panel.isOpen()).toBe(true);
	const helper = await ext.helperPage();
	const windowId = await helper.evaluate(async () => (await browser.windows.getCurrent()).id);
	await sendToPanels(helper, 'closePanel', { windowId: windowId ?? -1 }).catch(() => undefined);
	await expect.poll(() => panel.isOpen()).toBe(false);
});
