import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { closeWelcome } from './extension-page.mjs';
import { Refusal } from './project.mjs';

/** @typedef {import('@playwright/test').BrowserContext} BrowserContext */

/**
 * What to start, the same for both browser families.
 * @typedef {object} Launch
 * @property {string} program the browser's program
 * @property {string} extension the folder of the built extension
 * @property {string} profile a folder for the browser's profile, empty or as a browser that was started here has left it
 * @property {boolean} headless
 * @property {boolean} [localOnly] every host name means this machine; nothing can reach the net
 * @property {boolean} [keepOnCtrlC] the caller closes the browser on Ctrl-C
 * @property {string} [language] the language of the browser itself, such as `ar`; Chromium alone takes it
 * @property {number} [proxyPort] all traffic goes through this port of the loopback address
 */

/**
 * A browser that runs with the extension.
 * @typedef {object} Launched
 * @property {'chromium' | 'firefox'} target
 * @property {BrowserContext} context
 * @property {string} origin the address of the extension's pages, without a slash at its end
 */

/** Where Chromium itself asks at its start, whatever it is told; no proxy needs to see that. */
const OWN_QUESTIONS = 'accounts.google.com,update.googleapis.com';

/**
 * Starts a browser of the Chromium family with the extension. The extension is loaded over the debugging protocol:
 * branded Chrome ignores --load-extension since version 137, and this road is the same in all of them.
 * @param {Launch} launch
 * @returns {Promise<Launched>}
 */
export async function launchChromium(launch) {
	const { program, extension, profile, headless, localOnly, keepOnCtrlC, language, proxyPort } = launch;
	// Without it Playwright drops the side panel, which is neither a tab nor a worker.
	process.env.PW_CHROMIUM_ATTACH_TO_OTHER = '1';
	const folder = realpathSync(extension);
	allowOptionalHosts(profile, idOfFolder(folder));
	const { chromium } = await import('@playwright/test');
	const context = await chromium.launchPersistentContext(profile, {
		executablePath: program,
		headless,
		handleSIGINT: !keepOnCtrlC,
		// The panel keeps its true width and the page follows the window.
		viewport: null,
		ignoreDefaultArgs: ['--disable-extensions'],
		// On Linux it goes by the environment, elsewhere by the argument.
		...(language && { env: { ...process.env, LANGUAGE: language } }),
		...(proxyPort && { proxy: { server: `http://127.0.0.1:${proxyPort}`, bypass: OWN_QUESTIONS } }),
		args: [
			'--enable-unsafe-extension-debugging',
			'--no-first-run',
			'--disable-quic',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
			'--window-size=1280,900',
			...(headless ? ['--disable-gpu'] : []),
			...(language ? [`--lang=${language}`] : []),
			...(localOnly ? ['--host-resolver-rules=MAP * 127.0.0.1'] : []),
			// Chromium's sandbox cannot be set up for root.
			...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
		],
	});
	try {
		const origin = `chrome-extension://${await load(context, folder)}`;
		await workerIsReady(context, origin);
		/** @type {Launched} */
		const browser = { target: 'chromium', context, origin };
		await closeWelcome(browser);
		return browser;
	} catch (error) {
		await context.close();
		throw error;
	}
}

/** @param {BrowserContext} context @param {string} folder @returns {Promise<string>} the extension's id */
async function load(context, folder) {
	const session = await context.browser()?.newBrowserCDPSession();
	// The Extensions domain is newer than Playwright's list of commands.
	const send = /** @type {(command: string, params: object) => Promise<{ id: string }>} */ (
		session?.send.bind(session)
	);
	try {
		return (await send('Extensions.loadUnpacked', { path: folder })).id;
	} catch (error) {
		const version = context.browser()?.version() ?? 'unknown';
		const reason = error instanceof Error ? error.message : String(error);
		throw new Refusal(
			`The browser (version ${version}) did not load the extension from ${folder}: ${reason}. ` +
				'Update the browser or use another.',
		);
	}
}

/**
 * Waits until the extension's service worker listens; a click on the toolbar before that does nothing.
 * @param {BrowserContext} context @param {string} origin
 */
async function workerIsReady(context, origin) {
	const isOurs = (/** @type {import('@playwright/test').Worker} */ worker) => worker.url().startsWith(`${origin}/`);
	const worker =
		context.serviceWorkers().find(isOurs) ?? (await context.waitForEvent('serviceworker', { predicate: isOurs }));
	// A worker becomes active only after its script has run.
	await worker.evaluate(
		'new Promise((ready) => { const look = () => registration.active ? ready() : setTimeout(look, 20); look(); })',
	);
}

/**
 * Lets the browser believe that its user has agreed to every optional host and permission before. The extension still holds none, and
 * must still ask after a click, but is then answered without a dialog, which no script could press.
 * @param {string} profile @param {string} id
 */
function allowOptionalHosts(profile, id) {
	const hosts = {
		api: ['downloads'],
		explicit_host: ['http://*/*', 'https://*/*'],
		manifest_permissions: [],
		scriptable_host: [],
	};
	const settings = { [id]: { granted_permissions: hosts, runtime_granted_permissions: hosts } };
	mkdirSync(join(profile, 'Default'), { recursive: true });
	writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify({ extensions: { settings } }));
}

/**
 * Chromium derives the id of an unpacked extension from its folder's path.
 * @param {string} folder
 */
function idOfFolder(folder) {
	const path = Buffer.from(folder, process.platform === 'win32' ? 'utf16le' : 'utf8');
	const digits = createHash('sha256').update(path).digest('hex').slice(0, 32);
	return [...digits].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('');
}
