import type { Clipping } from '../../src/clippings/model';
import type { Payload } from '../../src/messages/contract/call';
import type { OwnPageCalls } from '../../src/messages/contract/own-page-calls';
import type { PageClipping } from '../../src/messages/page-clippings';
import type { Extension } from './extension';
import { sendFrom } from './messages';
import { replaceRows } from './store';

/** Extension pages have it; see `Extension.helperPage`. */
declare const browser: typeof import('wxt/browser').browser;

/** An edit of a clipping that there is not: it changes nothing, but has the background open the store, and create it. */
const NO_EDIT: Payload<OwnPageCalls, 'finishEdit'> = {
	id: '00000000-0000-7000-8000-000000000000',
	base: { comment: '', tags: [], colour: 'yellow' },
	next: { comment: '', tags: [], colour: 'yellow' },
};

/** Puts clippings into the store in the place of all that are there. */
export async function storeClippings(ext: Extension, clippings: readonly Clipping[]): Promise<void> {
	const helper = await ext.helperPage();
	await sendFrom(helper, 'finishEdit', NO_EDIT);
	await replaceRows(helper, { clippings });
}

/** Has the panel of a tab show a page that holds no article, with these clippings on it. */
export async function standOnPage(ext: Extension, tab: number, url: string, clippings: PageClipping[]): Promise<void> {
	const helper = await ext.helperPage();
	await helper.evaluate((items) => browser.storage.session.set(items), {
		[`clippings:${tab}`]: { url, canonical: url, clippings },
		[`reading:${tab}`]: { state: 'no-article', url, frame: null },
	});
}
