import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base } from '@playwright/test';
import { findBrowser } from '../../scripts/lib/browsers.mjs';
import { launchChromium } from '../../scripts/lib/launch-chromium.mjs';
import { launchFirefox } from '../../scripts/lib/launch-firefox.mjs';
import { correctedPack } from './corrected-pack';
import { Extension } from './extension';
import { type RecordingProxy, startProxy } from './proxy';
import { type Route, type Site, serve } from './server';

export { expect } from './expect';

/** Of a test of what browsers do differently: `npm test` runs it in both, and tests without a tag in Chromium alone. */
export const BOTH = { tag: '@both' };

/**
 * Of a test that waits for `npm run test:more`, as tests without a tag do in Firefox: of scale or endurance, of one more
 * view, storage or way to the same, and whatever takes longer than an everyday run has for it.
 */
export const MORE = { tag: '@more' };

type Target = Extension['target'];

/** Fixtures of one test. */
interface PerTest {
	/** Starts a site that is closed after the test. */
	site: (routes: Record<string, Route>) => Promise<Site>;
}

/** One browser serves all tests that agree in these options. A file that wants its own names a `profile`. */
interface PerWorker {
	/** The browser that the tests run in: what the project's name begins with. */
	target: Target;
	/** Sites that Sidelight may read from the start, as match patterns without a port. */
	hostPermissions: string[];
	/** Any word; another word, another browser with an empty profile. */
	profile: string;
	/** Corrections that the bundled pack lists, as in pack.yaml; empty for the pack as it was built. */
	corrections: string;
	/** The language of the browser itself; its own where it is empty. Of Chromium alone. */
	language: string;
	/** Whether everything that the browser asks for goes through `recorder` and is recorded there. */
	recorded: boolean;
	recorder: RecordingProxy | undefined;
	ext: Extension;
}

/** The browser of all files that read pages of one site and need nothing else of their own. */
export const READER = {
	host: 'paper.example',
	options: { profile: 'reader', hostPermissions: ['http://paper.example/*'] },
};

/** The browser of all files that set sync up with storages on this computer, and leave it again at the end of each test. */
export const SYNCER = { options: { profile: 'sync-storages', hostPermissions: ['http://127.0.0.1/*'] } };

/** Profiles that several files share: each test begins with what was stored before it forgotten. */
const SHARED = ['shared', READER.options.profile];

const OUTPUT = fileURLToPath(new URL('../../.output/', import.meta.url));

export const test = base.extend<PerTest, PerWorker>({
	target: [
		// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the wanted fixtures from this pattern.
		({}, use, { project }) => use(project.name.startsWith('firefox') ? 'firefox' : 'chromium'),
		{ scope: 'worker' },
	],
	hostPermissions: [[], { scope: 'worker', option: true }],
	profile: ['shared', { scope: 'worker', option: true }],
	corrections: ['', { scope: 'worker', option: true }],
	language: ['', { scope: 'worker', option: true }],
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
		async ({ target, hostPermissions, corrections, language, recorder, profile: name }, use) => {
			const profile = await mkdtemp(join(tmpdir(), `sidelight-${name}-`));
			const extension = await builtExtension(target, corrections);
			const start = () => launch(target, extension, profile, { language, proxyPort: recorder?.port });
			const ext = new Extension(await start(), start);
			try {
				if (hostPermissions.length > 0) await ext.grant(hostPermissions);
				await use(ext);
			} finally {
				await ext.context.close();
				await rm(profile, { recursive: true, force: true, maxRetries: 5 });
				if (corrections) await rm(extension, { recursive: true });
			}
		},
		{ scope: 'worker', timeout: 120_000 },
	],

	page: async ({ ext, profile }, use) => {
		const page = await ext.context.newPage();
		await use(page);
		await ext.closePage(page);
		if (SHARED.includes(profile)) await ext.forget();
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

/** The folder of the built extension; a copy with another pack where there are corrections. */
export async function builtExtension(target: Target, corrections: string): Promise<string> {
	const built = join(OUTPUT, target === 'firefox' ? 'firefox-mv3' : 'chrome-mv3');
	if (!existsSync(built)) throw new Error(`${built} is missing: run npm run build first.`);
	if (!corrections) return built;
	const copy = await mkdtemp(join(tmpdir(), 'sidelight-extension-'));
	await cp(built, copy, { recursive: true });
	await writeFile(join(copy, 'packs/security-guarantees-2022.pack'), await correctedPack('corpus', corrections));
	return copy;
}

/** Starts a browser with the extension. */
export function launch(
	target: Target,
	extension: string,
	profile: string,
	{ language, proxyPort }: { language?: string; proxyPort?: number | undefined } = {},
) {
	const isFirefox = target === 'firefox';
	const browser = findBrowser(isFirefox ? ['firefox'] : ['chromium', 'chrome', 'edge']);
	if (!browser) throw new Error(`No ${target} is installed: npm test installs one where it can.`);
	const options = { program: browser.program, extension, profile, headless: true, localOnly: true };
	return (isFirefox ? launchFirefox : launchChromium)({
		...options,
		...(language && { language }),
		...(proxyPort && { proxyPort }),
	});
}
