import { browser } from 'wxt/browser';

/** Built from entrypoints/page.content.ts. */
const READER_SCRIPT = 'content-scripts/page.js';

/** A page that has not taken the script up after this long is given up, in milliseconds: on some, Firefox never answers. */
const PATIENCE_MS = 3000;

/** What came of it: the reader is there, the page has not taken it up in time, or the browser refused, with its words. */
export type Injection = 'done' | 'silent' | { refused: string };

/** Puts the reader into a tab's page now. In a page that takes it up late it still begins then. */
export async function injectReader(tabId: number): Promise<Injection> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const late = new Promise<Injection>((resolve) => {
		timer = setTimeout(() => resolve('silent'), PATIENCE_MS);
	});
	const injected = browser.scripting.executeScript({ target: { tabId }, files: [READER_SCRIPT as never] }).then(
		(): Injection => 'done',
		(error: unknown): Injection => ({ refused: error instanceof Error ? error.message : String(error) }),
	);
	return Promise.race([injected, late]).finally(() => clearTimeout(timer));
}
