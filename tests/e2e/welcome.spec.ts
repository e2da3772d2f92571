import { insideFirefox } from '../../scripts/lib/inside-firefox.mjs';
import { keep } from '../support/kept';
import { markedIn, readingOf } from '../support/readings';
import { grantedOrigins, refusePermissions, resetExtension, storedSettings } from '../support/settings';
import { BOTH, expect, test } from '../support/test';

/** What is used of Firefox's own modules. */
interface InsideFirefox {
	ChromeUtils: {
		importESModule(url: string): {
			CustomizableUI: { getPlacementOfWidget(id: string): { area: string } | null };
		};
	};
}

test.beforeEach(({ ext }) => resetExtension(ext));

test('the first page shows the reader at work, in whatever language', async ({ ext, page }) => {
	await ext.gotoExt(page, 'welcome.html');
	await expect.poll(() => markedIn(page)).toEqual(['We will not allow anyone to slam closed NATO’s open-door policy']);
	const note = page.getByTestId('example-note');
	await expect(note).toContainText('which has always been central to the NATO alliance');
	await expect(page.getByTestId('scope')).toContainText('winter 2021–22\u2069” (1 November 2021 to 23 February 2022)');
	// Its own interface is no article, and nothing is laid over it.
	const reading = (await readingOf(ext, page.url()))?.reading;
	expect(reading).toMatchObject({ state: 'read', silence: { sentencesRead: 6, sentencesWithNotes: 1 } });
	await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
	await expect(page.getByTestId('welcome-end')).toBeInViewport();
	expect(await page.evaluate(() => document.documentElement.lastElementChild?.localName)).toBe('body');
	await note.getByRole('button', { name: /^Sources \(/ }).click();
	await expect(note.getByRole('link').first()).toHaveAttribute('rel', 'noreferrer');
	const helper = await ext.helperPage();
	await keep(helper, { settings: { language: 'de' } });
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Der Rest des Satzes, neben der Nachricht');
	await expect(note).toContainText('Zitat · gekürzt');
	await expect.poll(() => markedIn(page)).toHaveLength(1);
});

test('the choice of where it runs is made on the first page, and a refusal leaves it as it was', async ({
	ext,
	page,
}) => {
	await ext.gotoExt(page, 'welcome.html');
	await page.getByTestId('reach-all').click();
	await expect(page.getByTestId('reach-all')).toHaveAttribute('aria-pressed', 'true');
	await expect(page.getByTestId('welcome-end')).toHaveText('Ready: open a news page. Sidelight reads it by itself.');
	expect(await grantedOrigins(ext)).toEqual(['http://*/*', 'https://*/*']);
	expect(await storedSettings(ext)).toMatchObject({ reach: 'all' });
	await page.getByTestId('reach-click').click();
	await expect.poll(() => grantedOrigins(ext)).toEqual([]);
	await refusePermissions(page);
	await page.getByTestId('reach-known').click();
	await expect(page.getByTestId('reach-status')).toContainText('A click on the button still reads any page');
	await expect(page.getByTestId('reach-click')).toHaveAttribute('aria-pressed', 'true');
	await expect(page.getByTestId('welcome-end')).toContainText('click the Sidelight button');
});

test('it shows where the button is, and in Firefox that is the toolbar', BOTH, async ({ ext, page }) => {
	await ext.gotoExt(page, 'welcome.html');
	await expect(page.getByTestId('button-place')).toContainText(
		ext.target === 'firefox' ? 'It is in the toolbar, beside the address bar.' : 'then the pin beside Sidelight',
	);
	if (ext.target === 'chromium') return;
	const area = await insideFirefox(
		ext.context,
		async () => {
			const { ChromeUtils } = globalThis as unknown as InsideFirefox;
			const url = 'moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs';
			const { CustomizableUI } = ChromeUtils.importESModule(url);
			return CustomizableUI.getPlacementOfWidget('sidelight_sidelight_example-browser-action')?.area;
		},
		{},
	);
	expect(area).toBe('nav-bar');
});

test('it leads to the settings and to the longer example', async ({ ext, page }) => {
	await ext.gotoExt(page, 'welcome.html');
	await expect(page.getByRole('link', { name: 'All settings' })).toHaveAttribute('href', '/options.html');
	await expect(page.getByRole('link', { name: 'A longer example' })).toHaveAttribute('href', '/demo.html');
});
