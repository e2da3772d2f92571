import type { Page } from '@playwright/test';
import { scriptForPage } from './in-page';

let bundle: Promise<string> | undefined;

/**
 * Opens a page, and then puts what finds passages into it (`anchoring-in-page.ts`, as `anchoring`), so that its script is no
 * part of the page's text.
 */
export async function openForAnchoring(page: Page, address: string): Promise<void> {
	bundle ??= scriptForPage('./anchoring-in-page.ts', 'anchoring');
	await page.goto(address);
	await page.evaluate(await bundle);
}
