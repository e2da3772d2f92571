import { browser } from 'wxt/browser';
import { sendToTab } from '../messages/send';
import { BOOTSTRAP_SCRIPT, isReadByItself } from './register-reader';

/**
 * Begins on a page that is read by itself and where nobody is: it was being loaded while its site was allowed or turned on, and
 * the browser had no word of that in time.
 */
export async function beginIfMissed(tabId: number, url: string | undefined): Promise<void> {
	if (url === undefined || (await sendToTab(tabId, 'areYouThere', null).catch(() => false))) return;
	if (!(await isReadByItself(url))) return;
	const injection = { target: { tabId }, files: [BOOTSTRAP_SCRIPT as never] };
	await browser.scripting.executeScript(injection).catch(() => undefined);
}
