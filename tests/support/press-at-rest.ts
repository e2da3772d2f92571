import type { Page } from '@playwright/test';

interface Place {
	x: number;
	y: number;
}

/** Looks before it gives up. */
const PATIENCE = 20;

/**
 * Clicks the middle of what `find` finds, once two looks find it at the same place: a layer that is still being laid out
 * would move away under the click. Throws what `find` throws.
 */
export async function pressAtRest(page: Page, find: () => Promise<Place>): Promise<void> {
	let [before, now] = [await find(), await find()];
	for (let i = 0; i < PATIENCE && (before.x !== now.x || before.y !== now.y); i++) [before, now] = [now, await find()];
	await page.mouse.click(now.x, now.y);
}
