import { browser } from 'wxt/browser';
import { dialogAddress, readRedirect } from '../../../sync/remotes/remote-storage-dialog';

/**
 * Opens the storage's own dialog in a tab and answers the token that it leads back with; null where the reader does not
 * want it, or closes the tab. It leads back to the storage's own root, whose address Sidelight may see by the permission
 * for that site: so no further permission is needed, and the token reaches nobody but the storage that gave it.
 */
export async function askDialog(dialog: string, root: string): Promise<string | null> {
	const state = crypto.randomUUID();
	const own = await browser.tabs.getCurrent();
	const { id } = await browser.tabs.create({ url: dialogAddress(dialog, root, state) });
	const token = await new Promise<string | null>((resolve) => {
		const updated = (tab: number, _: unknown, { url = '' }: { url?: string }) => {
			if (tab !== id || !url.startsWith(root)) return;
			const read = readRedirect(url, state);
			if (read === 'invalid') return;
			stop();
			resolve(read === 'denied' ? null : read.token);
		};
		const removed = (tab: number) => {
			if (tab !== id) return;
			stop();
			resolve(null);
		};
		const stop = () => {
			browser.tabs.onUpdated.removeListener(updated);
			browser.tabs.onRemoved.removeListener(removed);
		};
		browser.tabs.onUpdated.addListener(updated);
		browser.tabs.onRemoved.addListener(removed);
	});
	if (id !== undefined) await browser.tabs.remove(id).catch(() => undefined);
	if (own?.id !== undefined) await browser.tabs.update(own.id, { active: true });
	return token;
}
