import { axeFindings } from '../support/axe';
import { setColourScheme } from '../support/colour-scheme';
import { expect, test } from '../support/test';
import { clearStage, type Stage, VIEWS, VIEWS_HOST } from '../support/views';

test.use({ profile: 'views', hostPermissions: [`http://${VIEWS_HOST}/*`] });

const SIZES = { panel: { width: 400, height: 900 }, page: { width: 1280, height: 900 } };

let stage: Stage;
test.beforeEach(({ ext, site }) => {
	stage = { ext, site, tabs: [] };
});
test.afterEach(() => clearStage(stage));

/** The views are the same documents in both browsers, and axe takes long in Firefox: there it sees one of each page. */
const IN_FIREFOX = ['welcome', 'options', 'library', 'example page', 'panel', 'panel, clippings'];

for (const { name, size, open, overPage } of VIEWS) {
	test(`${name}: axe finds nothing, and 320 pixels are enough`, async ({ ext, page }) => {
		test.skip(Boolean(overPage) && ext.target === 'firefox', 'in Firefox no test can look into the closed layer');
		await setColourScheme(ext, page, 'light');
		await page.setViewportSize(SIZES[size]);
		await open(page, stage);
		if (ext.target === 'chromium' || IN_FIREFOX.includes(name)) expect(await axeFindings(page)).toEqual([]);
		// The dark colours are the same in both browsers.
		if (ext.target === 'chromium') {
			await setColourScheme(ext, page, 'dark');
			await expect.poll(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
			if (overPage) await open(page, stage);
			expect(await axeFindings(page, { coloursAlone: true })).toEqual([]);
		}
		await page.setViewportSize({ width: 320, height: 900 });
		const [width, seen] = await page.evaluate(() => {
			const { scrollWidth, clientWidth } = document.documentElement;
			return [scrollWidth, clientWidth];
		});
		expect(width).toBe(seen);
	});
}
