import { axeFindings } from '../support/axe';
import { setColourScheme } from '../support/colour-scheme';
import { setSettings } from '../support/overlay';
import { expect, MORE, READER } from '../support/test';
import { test, VIEWS } from '../support/views';

test.use(READER.options);

const SIZES = { panel: { width: 400, height: 900 }, page: { width: 1280, height: 900 } };

/**
 * One view of each page: at the others, which have the same parts, axe does not look in Firefox, where they are the same
 * documents.
 */
const ONE_OF_EACH_PAGE = ['welcome', 'options', 'library', 'example page', 'panel', 'panel, clippings'];

/** Those with the longest words. */
const LONG_LANGUAGES = ['de', 'uk', 'fr'];

/** Axe takes long: the others wait for `npm run test:more`. */
const EVERY_DAY = ['options', 'library', 'panel'];

for (const { name, size, open, overPage } of VIEWS) {
	const isFirst = ONE_OF_EACH_PAGE.includes(name);
	const tag = EVERY_DAY.includes(name) ? {} : MORE;
	test(`${name}: axe finds nothing, and 320 pixels are enough`, tag, async ({ ext, page, stage }) => {
		test.skip(Boolean(overPage) && ext.target === 'firefox', 'in Firefox no test can look into the closed layer');
		await setColourScheme(ext, page, 'light');
		await page.setViewportSize(SIZES[size]);
		await open(page, stage);
		if (ext.target === 'chromium' || isFirst) expect(await axeFindings(page)).toEqual([]);
		// The dark colours are the same in both browsers.
		if (ext.target === 'chromium') {
			await setColourScheme(ext, page, 'dark');
			await expect.poll(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
			if (overPage) await open(page, stage);
			expect(await axeFindings(page, { coloursAlone: true })).toEqual([]);
		}
		await page.setViewportSize({ width: 320, height: 900 });
		const beyond = () =>
			page.evaluate(() => {
				const { scrollWidth, clientWidth } = document.documentElement;
				return scrollWidth - clientWidth;
			});
		expect(await beyond()).toBe(0);
		for (const language of overPage ? [] : LONG_LANGUAGES) {
			await setSettings(ext, { language });
			await page.waitForFunction((wanted) => document.querySelector(`:lang(${wanted})`) !== null, language);
			await expect.poll(beyond, language).toBe(0);
		}
	});
}
