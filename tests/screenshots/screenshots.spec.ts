import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { setColourScheme } from '../support/colour-scheme';
import { READER } from '../support/test';
import { type Stage, test, VIEWS } from '../support/views';
import { besideEachOther } from './beside';
import { FOLDER, LANGUAGE, LOOKS, type Look } from './looks';

// The browser's own language, as readers have it: dates, names of languages and the writing direction go by it too.
test.use({ ...READER.options, profile: `screenshots-${LANGUAGE}`, language: LANGUAGE.replace('_', '-') });

/** Gives a page a look, in place of the last one. */
async function dress({ ext }: Stage, page: Page, { scheme, forcedColours, direction, fontSize }: Look): Promise<void> {
	await setColourScheme(ext, page, scheme);
	await page.emulateMedia({ forcedColors: forcedColours ? 'active' : 'none' });
	await page.evaluate(
		([dir, size]) => {
			const { documentElement: root } = document;
			// The page's own is that of its language, and stays as it is but for the look that turns it.
			if (dir) {
				root.dataset.direction ??= root.dir;
				root.dir = dir;
			} else if (root.dataset.direction !== undefined) {
				root.dir = root.dataset.direction;
				delete root.dataset.direction;
			}
			root.style.fontSize = size;
		},
		[direction ?? null, fontSize ?? ''] as const,
	);
}

for (const { name, size, open, overPage } of VIEWS) {
	test(name, async ({ page, stage }) => {
		mkdirSync(FOLDER, { recursive: true });
		for (const [index, look] of LOOKS.entries()) {
			await page.setViewportSize({ width: look.width ?? (size === 'panel' ? 400 : 1280), height: 900 });
			if (index === 0 || overPage) {
				await setColourScheme(stage.ext, page, look.scheme);
				await open(page, stage);
			}
			await dress(stage, page, look);
			const path = join(FOLDER, `${name.replaceAll(/\W+/g, '-')}.${look.name}.png`);
			await page.screenshot({ path, fullPage: !overPage, animations: 'disabled' });
		}
	});
}

test('page and panel beside each other', async ({ page, stage }) => {
	for (const look of LOOKS.filter(({ name }) => name === 'light' || name === 'dark')) {
		await besideEachOther(page, stage, look);
	}
});
