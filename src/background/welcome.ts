import { browser } from 'wxt/browser';

/** Opens the first page, in front. */
export async function welcome(): Promise<void> {
	await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
