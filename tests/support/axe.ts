import type { Page } from '@playwright/test';
import axe from 'axe-core';

/** The rules that a theme's colours can break. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** What axe finds in a page, one line each: the rule, where, and what is wrong there. `coloursAlone`: by the rules of colour. */
export async function axeFindings(page: Page, { coloursAlone = false } = {}): Promise<string[]> {
	// Frames too: a notice over the page has one.
	for (const frame of page.frames()) await frame.evaluate(axe.source);
	const { violations } = await page.evaluate(
		(runOnly) => {
			const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
			return axe.run(document, { resultTypes: ['violations'], ...(runOnly && { runOnly }) });
		},
		coloursAlone ? OF_COLOURS : null,
	);
	return violations.flatMap(({ id, nodes }) =>
		nodes.map(({ target, any, all }) => `${id}: ${target} ${(any[0] ?? all[0])?.message ?? ''}`),
	);
}
