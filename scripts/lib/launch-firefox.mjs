import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { closeWelcome } from './extension-page.mjs';
import { bidiSession } from './inside-firefox.mjs';
import { Refusal } from './project.mjs';

/** @typedef {import('./launch-chromium.mjs').Launch} Launch */
/** @typedef {import('./launch-chromium.mjs').Launched} Launched */

/** Settings that keep Firefox's own services from talking to the net. */
const QUIET = {
	'app.update.enabled': false,
	'browser.newtabpage.enabled': false,
	'browser.safebrowsing.malware.enabled': false,
	'browser.safebrowsing.phishing.enabled': false,
	'browser.safebrowsing.downloads.enabled': false,
	'datareporting.policy.dataSubmissionEnabled': false,
	'dom.push.enabled': false,
	'dom.security.https_first': false,
	'extensions.getAddons.cache.enabled': false,
	'extensions.systemAddon.update.enabled': false,
	'extensions.update.enabled': false,
	'media.gmp-manager.updateEnabled': false,
	'network.captive-portal-service.enabled': false,
	'network.connectivity-service.enabled': false,
	'network.dns.disablePrefetch': true,
	'network.prefetch-next': false,
	'network.trr.mode': 5,
	'services.settings.server': 'data:,#remote-settings-dummy/v1',
	'toolkit.telemetry.enabled': false,
};

/**
 * Starts an ordinary Firefox with the extension. It is installed from its folder as a temporary add-on, which release
 * builds allow as well; they would refuse an unsigned file.
 * @param {Launch} launch
 * @returns {Promise<Launched>}
 */
export async function launchFirefox({ program, extension, profile, headless, localOnly, keepOnCtrlC, proxyPort }) {
	const folder = realpathSync(extension);
	const uuid = uuidOf(profile);
	const { firefox } = await import('@playwright/test');
	const context = await firefox.launchPersistentContext(profile, {
		// Playwright's word for a Firefox that it did not build.
		channel: 'moz-firefox',
		executablePath: program,
		headless,
		handleSIGINT: !keepOnCtrlC,
		viewport: null,
		// Else release builds ignore the setting of that server.
		env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
		// Without it the extension's pages and the browser's own windows are closed to the protocol.
		args: ['--remote-allow-system-access'],
		firefoxUserPrefs: {
			...QUIET,
			// A temporary add-on goes with the browser; what it stored is to be there when the browser starts again.
			'extensions.webextensions.keepStorageOnUninstall': true,
			'extensions.webextensions.uuids': JSON.stringify({ [geckoId(folder)]: uuid }),
			// An optional permission asked for after a click is given without a dialog.
			'extensions.webextOptionalPermissionPrompts': false,
			...(localOnly && { 'network.dns.forceResolve': '127.0.0.1' }),
			...(proxyPort && proxyPrefs(proxyPort)),
		},
	});
	try {
		await bidiSession(context).send('webExtension.install', { extensionData: { type: 'path', path: folder } });
		/** @type {Launched} */
		const browser = { target: 'firefox', context, origin: `moz-extension://${uuid}` };
		await closeWelcome(browser);
		return browser;
	} catch (error) {
		await context.close();
		if (error instanceof Refusal) throw error;
		const reason = error instanceof Error ? error.message : String(error);
		throw new Refusal(`Firefox did not load the extension from ${folder}: ${reason}`);
	}
}

/** The id under which Firefox knows the extension. @param {string} folder @returns {string} */
const geckoId = (folder) =>
	JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')).browser_specific_settings.gecko.id;

/**
 * The name by which a profile's pages of the extension go, the same whenever it is started again.
 * @param {string} profile @returns {string}
 */
function uuidOf(profile) {
	const file = join(profile, 'sidelight-uuid');
	if (!existsSync(file)) writeFileSync(file, randomUUID());
	return readFileSync(file, 'utf8');
}

/** @param {number} port */
const proxyPrefs = (port) => ({
	'network.proxy.type': 1,
	'network.proxy.http': '127.0.0.1',
	'network.proxy.http_port': port,
	'network.proxy.ssl': '127.0.0.1',
	'network.proxy.ssl_port': port,
	'network.proxy.no_proxies_on': '',
	'network.proxy.allow_hijacking_localhost': true,
});
