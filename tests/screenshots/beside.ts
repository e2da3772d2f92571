import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { setColourScheme } from '../support/colour-scheme';
import { markBox } from '../support/overlay';
import { pressAtRest } from '../support/press-at-rest';
import { openExample, openExampleNotes, type Stage } from '../support/views';
import { FOLDER, type Look } from './looks';

/** Sizes in pixels. */
interface Sheet {
	page: number;
	panel: number;
	height: number;
	path: string;
}

/**
 * One picture of the example page, with the card open at a mark, and the panel beside it. A headless browser has no
 * window to take a picture of, so the two are taken apart and put together.
 */
export async function besideEachOther(
	page: Page,
	stage: Stage,
	{ name, scheme }: Look,
	sheet: Sheet = { page: 800, panel: 400, height: 860, path: join(FOLDER, `page-and-panel.${name}.png`) },
): Promise<void> {
	const { ext } = stage;
	await setColourScheme(ext, page, scheme);
	await page.setViewportSize({ width: sheet.panel, height: sheet.height });
	await openExampleNotes(page, stage);
	const panel = await page.screenshot();
	await page.setViewportSize({ width: sheet.page, height: sheet.height });
	await openExample(page, ext);
	// A card closes when the page is scrolled, so the scrolling has to be over before one opens.
	await page.evaluate(async () => {
		scrollTo(0, 330);
		for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
	});
	await pressAtRest(page, () => markBox(page, 'We will not'));
	await page.locator('.card').waitFor();
	const [left, right] = [await page.screenshot(), panel].map((png) => png.toString('base64'));
	const beside = await ext.context.newPage();
	stage.tabs.push(beside);
	await beside.setViewportSize({ width: sheet.page + sheet.panel + 1, height: sheet.height });
	await beside.setContent(
		`<body style="margin: 0; display: flex; gap: 1px; background: #888">
			<img src="data:image/png;base64,${left}"><img src="data:image/png;base64,${right}">`,
	);
	await beside.screenshot({ path: sheet.path });
}
