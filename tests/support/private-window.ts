import { bidiSession, insideFirefox } from '../../scripts/lib/inside-firefox.mjs';
import type { Extension } from './extension';

/** What {@link openInPrivateWindow} needs of Firefox's own windows and modules. */
interface Policy {
	extension: { id: string; principal: object };
}
interface PrivateWindow {
	gBrowser: {
		selectedBrowser: {
			fixupAndLoadURIString(url: string, options: { triggeringPrincipal: object }): void;
		};
	};
}
interface InsideFirefox {
	Services: {
		obs: Record<'addObserver' | 'removeObserver', (seen: (started: unknown) => void, topic: string) => void>;
		wm: { getMostRecentWindow(type: string): { OpenBrowserWindow(kind: { private: true }): PrivateWindow } };
	};
	WebExtensionPolicy: { getByHostname(hostname: string): Policy };
	ChromeUtils: {
		importESModule(url: string): {
			ExtensionPermissions: { add(id: string, what: object, extension: object): Promise<void> };
			AddonManager: { getAddonByID(id: string): Promise<{ reload(): Promise<void> }> };
		};
	};
}

/**
 * Lets Sidelight run in Firefox's private windows, as a reader does among the add-ons, opens one of its pages in such a
 * window, and answers how to read what that says at any time. Starts the extension anew; the window goes with the browser.
 */
export async function openInPrivateWindow(ext: Extension, path: string): Promise<() => Promise<string>> {
	const url = ext.url(path);
	await insideFirefox(
		ext.context,
		async ({ address }) => {
			const { Services, WebExtensionPolicy, ChromeUtils } = globalThis as unknown as InsideFirefox;
			const { ExtensionPermissions } = ChromeUtils.importESModule(
				'resource://gre/modules/ExtensionPermissions.sys.mjs',
			);
			const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
			const { host } = new URL(address);
			const { extension } = WebExtensionPolicy.getByHostname(host);
			const allowed = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
			await ExtensionPermissions.add(extension.id, allowed, extension);
			await (await AddonManager.getAddonByID(extension.id)).reload();
			const opened = Services.wm.getMostRecentWindow('navigator:browser').OpenBrowserWindow({ private: true });
			// Before that the window opens a page of its own.
			const [topic, { obs }] = ['browser-delayed-startup-finished', Services];
			await new Promise<void>((resolve) => {
				const seen = (started: unknown) => {
					if (started !== opened) return;
					obs.removeObserver(seen, topic);
					resolve();
				};
				obs.addObserver(seen, topic);
			});
			const triggeringPrincipal = WebExtensionPolicy.getByHostname(host).extension.principal;
			opened.gBrowser.selectedBrowser.fixupAndLoadURIString(address, { triggeringPrincipal });
		},
		{ address: url },
	);
	const session = bidiSession(ext.context);
	return async () => {
		const { contexts } = await session.send('browsingContext.getTree', { maxDepth: 0 });
		const own = contexts.find((context: { url: string }) => context.url === url);
		if (!own) return '';
		const expression = `document.querySelector('main')?.innerText ?? ''`;
		const target = { context: own.context };
		const { result } = await session.send('script.evaluate', { expression, target, awaitPromise: false });
		return result?.value ?? '';
	};
}
