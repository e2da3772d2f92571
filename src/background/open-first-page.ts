import { browser } from 'wxt/browser';

/** Opens the first page, in front, when Sidelight is installed; not when it or the browser is updated. */
export async function openFirstPage({ reason }: { reason: string }): Promise<void> {
	if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
