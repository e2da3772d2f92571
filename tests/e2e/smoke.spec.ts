import { BOTH, expect, test } from '../support/test';

test('the extension is loaded and its demo page opens', BOTH, async ({ ext, page }) => {
	await ext.gotoExt(page, 'demo.html');
	await expect(page.getByTestId('open-panel')).toBeVisible();
	const manifest = await page.evaluate('chrome.runtime.getManifest()');
	expect(manifest).toMatchObject({ manifest_version: 3 });
});

test('the toolbar button opens the panel beside a web page', BOTH, async ({ ext, page, site }) => {
	const { url } = await site({ '/': '<!doctype html><title>A page</title><p>Not an article.' });
	await page.goto(url('/', 'paper.example'));
	const panel = await ext.openPanel(page);
	expect(await panel.isOpen()).toBe(true);
});
