import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { STORED } from '../../src/settings/stored';
import config from '../../wxt.config';

const ROOT = join(import.meta.dirname, '../..');
const BROWSERS = ['chrome', 'firefox'] as const;
type BrowserName = (typeof BROWSERS)[number];

/** What these tests look at in a manifest. */
interface Manifest {
	manifest_version?: number;
	permissions?: string[];
	optional_permissions?: string[];
	host_permissions?: string[];
	optional_host_permissions?: string[];
	content_security_policy?: { extension_pages?: string; sandbox?: string };
	browser_specific_settings?: {
		gecko?: { data_collection_permissions?: { required?: string[]; optional?: string[] } };
	};
}

/** Keys by which a manifest would reach into pages, or let pages, other extensions or servers reach in. */
const SHUT = ['content_scripts', 'externally_connectable', 'web_accessible_resources', 'update_url', 'sandbox'];

const builtManifest = (browser: BrowserName): string => join(ROOT, `.output/${browser}-mv3/manifest.json`);

/** The manifest as built or, before the first build, as configured, with what WXT adds for the panel. */
async function manifestOf(browser: BrowserName): Promise<Manifest> {
	const path = builtManifest(browser);
	if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8'));
	return configuredManifest(browser);
}

async function configuredManifest(browser: BrowserName): Promise<Manifest> {
	const { manifest, manifestVersion } = config;
	const env = { browser, manifestVersion: 3, mode: 'production', command: 'build' } as const;
	const written = (await (typeof manifest === 'function' ? manifest(env) : manifest)) as Manifest | undefined;
	const panel = browser === 'chrome' ? ['sidePanel'] : [];
	return { ...written, manifest_version: manifestVersion, permissions: [...(written?.permissions ?? []), ...panel] };
}

interface Row {
	permission: string;
	browsers: BrowserName[];
	optional: boolean;
	why: string;
}

/** The table of docs/privacy.md: permission, browsers, when it is granted, and why. */
function documented(): Row[] {
	const lines = readFileSync(join(ROOT, 'docs/privacy.md'), 'utf8').split('\n');
	return lines.flatMap((line) => {
		const [, permission, browsers = '', granted = '', why = ''] =
			/^\| `([^`]+)` \|([^|]*)\|([^|]*)\|([^|]*)\|$/.exec(line) ?? [];
		if (permission === undefined) return [];
		const named = BROWSERS.filter((browser) => browsers.toLowerCase().includes(browser));
		return [{ permission, browsers: named, optional: granted.trim() !== 'at install', why: why.trim() }];
	});
}

const permissionsIn = (browser: BrowserName, optional: boolean): string[] =>
	documented()
		.filter((row) => row.optional === optional && row.browsers.includes(browser))
		.map(({ permission }) => permission)
		.sort();

test('docs/privacy.md gives each permission one row, with its browsers and a reason', () => {
	const rows = documented();
	expect(rows.length).toBeGreaterThan(0);
	expect(new Set(rows.map(({ permission }) => permission)).size).toBe(rows.length);
	for (const { permission, browsers, why } of rows) {
		expect(browsers, permission).not.toEqual([]);
		expect(why.split(' ').length, permission).toBeGreaterThan(5);
	}
});

describe.each(BROWSERS)('the manifest for %s', (browser) => {
	test('is of version 3', async () => {
		expect((await manifestOf(browser)).manifest_version).toBe(3);
	});

	test('asks at install for the documented permissions and for no site', async () => {
		const { permissions = [], host_permissions = [] } = await manifestOf(browser);
		expect(host_permissions).toEqual([]);
		expect([...permissions].sort()).toEqual(permissionsIn(browser, false));
	});

	test('may ask later for the documented permissions', async () => {
		const { optional_permissions = [], optional_host_permissions = [] } = await manifestOf(browser);
		expect([...optional_permissions, ...optional_host_permissions].sort()).toEqual(permissionsIn(browser, true));
	});

	test('is built from the configuration that stands here', async () => {
		const [built, configured] = [await manifestOf(browser), await configuredManifest(browser)];
		expect([...(built.permissions ?? [])].sort()).toEqual([...(configured.permissions ?? [])].sort());
		expect(built.content_security_policy).toEqual(configured.content_security_policy);
		expect(built.browser_specific_settings).toEqual(configured.browser_specific_settings);
	});

	test('lets nobody in', async () => {
		const manifest = await manifestOf(browser);
		expect(SHUT.filter((key) => key in manifest)).toEqual([]);
	});

	test('has extension pages load their own files alone, and reach a storage only where a password is safe', async () => {
		const policy = (await manifestOf(browser)).content_security_policy?.extension_pages ?? '';
		const directives = new Map(
			policy.split(';').map((directive) => {
				const [name = '', ...sources] = directive.trim().split(/\s+/);
				return [name, sources];
			}),
		);
		expect(directives.get('default-src')).toEqual(["'self'"]);
		expect(directives.get('script-src')).toEqual(["'self'"]);
		expect(directives.get('object-src')).toEqual(["'none'"]);
		expect(directives.get('connect-src')).toEqual(["'self'", 'https:', 'http://localhost:*', 'http://127.0.0.1:*']);
		directives.delete('connect-src');
		for (const name of ['form-action', 'base-uri']) expect(directives.get(name)).toEqual(["'none'"]);
		expect(directives.get('frame-ancestors')).toEqual(["'self'"]);
		for (const [name, sources] of directives) {
			const allowed = ["'self'", "'none'", ...(name === 'img-src' ? ['data:'] : [])];
			expect(
				sources.filter((source) => !allowed.includes(source)),
				name,
			).toEqual([]);
		}
	});

	test('declares that no data are collected, and asks before sync sends some, where it can', async () => {
		const { gecko } = (await manifestOf(browser)).browser_specific_settings ?? {};
		const declared = gecko?.data_collection_permissions;
		expect(declared).toEqual(
			browser === 'firefox'
				? { required: ['none'], optional: ['authenticationInfo', 'browsingActivity', 'websiteContent'] }
				: undefined,
		);
	});
});

describe('the sources', () => {
	const files = ['src', 'entrypoints'].flatMap((folder) =>
		readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
			.map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
			.filter((path) => /(?<!\.test)\.(tsx?|html|css)$/.test(path)),
	);
	const matching = (pattern: RegExp) =>
		files.filter((path) => pattern.test(readFileSync(join(ROOT, path), 'utf8'))).sort();

	/** What sync asks for goes through `ask`, and to no other address than the reader's storage (docs/privacy.md). */
	const SYNC_FETCH = ['src/sync/remotes/request.ts', 'src/sync/service/environment.ts'];

	test('fetch two things, the bundled pack and the messages, from the extension’s own files; sync apart', () => {
		const fetching = { 'src/background/packs.ts': 'BUNDLED', 'src/i18n/catalogue.ts': 'path' };
		expect(matching(/\bfetch\(/)).toEqual([...Object.keys(fetching), ...SYNC_FETCH]);
		for (const [path, name] of Object.entries(fetching))
			expect(readFileSync(join(ROOT, path), 'utf8').match(/\bfetch\([^)]*\)?/g)).toEqual([
				`fetch(browser.runtime.getURL(${name} as Parameters<typeof browser.runtime.getURL>[0])`,
			]);
	});

	test('have pages connect to their own files alone', () => {
		// The default as well: a link that fetches ahead is let through by any directive that allows it.
		const narrowed = `<meta http-equiv="Content-Security-Policy" content="default-src 'self'; img-src 'self' data:" />`;
		const pages = files.filter((path) => /^entrypoints\/.*\.html$/.test(path));
		const open = pages.filter((path) => !readFileSync(join(ROOT, path), 'utf8').includes(narrowed));
		expect(open).toEqual([]);
		expect(pages.length).toBeGreaterThan(4);
	});

	test('have no other way to the network', () => {
		expect(matching(/\b(XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection)\b/)).toEqual([]);
		expect(matching(/\b(preconnect|dns-prefetch|prefetch|prerender|ping=)/)).toEqual([]);
		// The extension's own script of sync.
		expect(matching(/\bimportScripts\b/)).toEqual(['src/background/load-sync.ts']);
		expect(matching(/<(script|link|img|iframe)\b[^>]*\b(src|href)="(https?:)?\/\//)).toEqual([]);
		expect(matching(/(@import\s+|\burl\(\s*)['"]?(https?:)?\/\//)).toEqual([]);
	});

	test('store beyond the session only what stands in the list of it, and in docs/privacy.md', () => {
		// They close it to scripts in web pages, and take over what older versions kept there.
		const [closing, moving] = ['src/background/close-storage.ts', 'src/storage/kept-database.ts'];
		expect(matching(/\bbrowser\.storage\.(local|managed)\b|\b(localStorage|indexedDB|document\.cookie)\b/)).toEqual([
			closing,
			moving,
		]);
		// The browser's account, as one of the storages for sync.
		expect(matching(/\bbrowser\.storage\.sync\b/)).toEqual([closing, 'src/sync/host/browser-host.ts']);
		const code = files.map((path) => readFileSync(join(ROOT, path), 'utf8')).join('\n');
		const stored = [...code.matchAll(/['"`](kept|local|sync|managed):(\w+)['"`]/g)].map(
			([, area, key]) => `${area}:${key}`,
		);
		// Of the store, a number that has to outlive it; all else is out of reach of scripts in web pages.
		const listed = STORED.map(({ key }) => (key === 'store' ? `local:${key}` : `kept:${key}`));
		expect([...new Set(stored)].sort()).toEqual(listed.sort());
		const rows = readFileSync(join(ROOT, 'docs/privacy.md'), 'utf8').split('\n');
		for (const one of STORED) {
			const row = rows.find((line) => line.startsWith('|') && line.includes(`(\`${one.key}\`)`)) ?? '';
			expect(row, one.key).not.toBe('');
			expect(row.includes('no exported file holds this'), one.key).toBe('unexported' in one);
		}
	});
});
