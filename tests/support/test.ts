import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base } from '@playwright/test';
import { findBrowser } from '../../scripts/lib/browsers.mjs';
import { launchChromium } from '../../scripts/lib/launch-chromium.mjs';
import { launchFirefox } from '../../scripts/lib/launch-firefox.mjs';
import { Extension } from './extension';
import { type RecordingProxy, startProxy } from './proxy';
import { type Route, type Site, serve } from './server';

export { expect } from '@playwright/test';

/** Fixtures of one test. */
interface PerTest {
	/** Starts a site that is closed after the test. */
	site: (routes: Record<string, Route>) => Promise<Site>;
}

/** One browser serves all tests that agree in these options. A file that wants its own names a `profile`. */
interface PerWorker {
	/** Sites that Sidelight may read from the start, as match patterns without a port. */
	hostPermissions: string[];
	/** Any word; another word, another browser with an empty profile. */
	profile: string;
	/** Whether everything that the browser asks for goes through `recorder` and is recorded there. */
	recorded: boolean;
	recorder: RecordingProxy | undefined;
	ext: Extension;
}

const OUTPUT = fileURLToPath(new URL('../../.output/', import.meta.url));

export const test = base.extend<PerTest, PerWorker>({
	hostPermissions: [[], { scope: 'worker', option: true }],
	profile: ['shared', { scope: 'worker', option: true }],
	recorded: [false, { scope: 'worker', option: true }],

	recorder: [
		async ({ recorded }, use) => {
			const proxy = recorded ? await startProxy() : undefined;
			await use(proxy);
			await proxy?.close();
		},
		{ scope: 'worker' },
	],

	ext: [
		async ({ hostPermissions, recorder, profile: name }, use, { project }) => {
			const profile = await mkdtemp(join(tmpdir(), `sidelight-${name}-`));
			const browser = await launch(project.name, profile, recorder?.port);
			try {
				const ext = new Extension(browser);
				if (hostPermissions.length > 0) await ext.grant(hostPermissions);
				await use(ext);
			} finally {
				await browser.context.close();
				await rm(profile, { recursive: true, force: true, maxRetries: 5 });
			}
		},
		{ scope: 'worker', timeout: 60_000 },
	],

	page: async ({ ext }, use) => {
		const page = await ext.context.newPage();
		await use(page);
		await ext.closePage(page);
	},

	// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the wanted fixtures from this pattern.
	site: async ({}, use) => {
		const sites: Site[] = [];
		await use(async (routes) => {
			const site = await serve(routes);
			sites.push(site);
			return site;
		});
		for (const site of sites) await site.close();
	},
});

/** Starts the project's browser with the built extension. */
function launch(project: string, profile: string, proxyPort: number | undefined) {
	const isFirefox = project === 'firefox';
	const browser = findBrowser(isFirefox ? ['firefox'] : ['chromium', 'chrome', 'edge']);
	if (!browser) throw new Error(`No ${project} is installed: npm test installs one where it can.`);
	const extension = join(OUTPUT, isFirefox ? 'firefox-mv3' : 'chrome-mv3');
	if (!existsSync(extension)) throw new Error(`${extension} is missing: run npm run build first.`);
	const options = { program: browser.program, extension, profile, headless: true, localOnly: true };
	return (isFirefox ? launchFirefox : launchChromium)({ ...options, ...(proxyPort && { proxyPort }) });
}
