import type { Page } from '@playwright/test';
import axe from 'axe-core';

/** What axe finds in a page, one line each: the rule, where, and what is wrong there. */
export async function axeFindings(page: Page): Promise<string[]> {
	// Frames too: a notice over the page has one.
	for (const frame of page.frames()) await frame.evaluate(axe.source);
	const { violations } = await page.evaluate(() => {
		const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
		return axe.run(document, { resultTypes: ['violations'] });
	});
	return violations.flatMap(({ id, nodes }) =>
		nodes.map(({ target, any, all }) => `${id}: ${target} ${(any[0] ?? all[0])?.message ?? ''}`),
	);
}
