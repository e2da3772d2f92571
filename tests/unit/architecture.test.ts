import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesIn, globalsOf, type Import, ROOT, reachedFrom, readModules } from '../support/modules';

/**
 * What the code of one area may import besides its own. `types` may be imported as types alone: nothing of them runs. A
 * name stands for the area with all in it; within the same folder of src, for that area alone: to `ui/panel`, `ui` is
 * what lies right in `src/ui`.
 */
interface Rule {
	areas: readonly string[];
	types?: readonly string[];
	/** Packages by name or, with a star, by beginning. */
	packages?: readonly string[];
}

const SURFACE_PACKAGES = ['wxt/browser', 'preact', 'preact/hooks'];

/**
 * Who may import whom; docs/architecture.md tells why. An area is a folder of src, a folder within that one, or all of
 * entrypoints; the longest name here that a path begins with is its area. What is not named may not be imported, so nobody
 * imports an entrypoint or the command line, and no surface another.
 */
const RULES: Readonly<Record<string, Rule>> = {
	languages: { areas: [] },
	text: { areas: ['languages'], packages: ['tldts'] },
	fingerprint: { areas: ['text'] },
	corpus: { areas: ['languages', 'text', 'fingerprint'], packages: ['zod/mini', 'yaml'] },
	matching: { areas: ['languages', 'text', 'fingerprint', 'corpus'] },
	notes: { areas: ['text', 'fingerprint', 'corpus', 'matching'] },
	retrieval: { areas: ['text'] },
	article: { areas: ['languages', 'text'] },
	anchoring: { areas: ['text', 'fingerprint', 'article'], packages: ['zod/mini'] },
	i18n: { areas: [], types: ['matching', 'notes'], packages: ['wxt/browser'] },
	storage: { areas: [], packages: ['idb', 'wxt/browser', 'wxt/utils/storage'] },
	settings: { areas: ['text', 'storage', 'memory'], types: ['i18n'], packages: ['wxt/utils/storage', 'zod/mini'] },
	clippings: {
		areas: ['text'],
		packages: ['zod/mini', 'idb', 'fflate', 'mdast', 'mdast-util-from-markdown', 'diff/*'],
	},
	// What sync is to others: its contract, its state, and what can stand in its way.
	sync: { areas: ['clippings', 'sync/remotes'], types: ['sync/engine', 'sync/host'], packages: ['zod/mini'] },
	'sync/format': { areas: ['text', 'clippings'], packages: ['zod/mini', 'cborg', '@noble/hashes/*'] },
	'sync/strength': { areas: ['text', 'sync/format'], packages: ['@zxcvbn-ts/*'] },
	'sync/merge': { areas: ['text', 'clippings', 'sync/format'], packages: ['zod/mini', 'yjs', 'diff/*'] },
	'sync/remotes': { areas: ['text', 'sync/format'], packages: ['zod/mini', 'fflate', 'idb'] },
	'sync/store': { areas: ['text', 'clippings'], types: ['sync', 'sync/format'], packages: ['idb'] },
	'sync/engine': {
		areas: ['text', 'sync/format', 'sync/merge', 'sync/remotes', 'sync/store'],
		types: ['clippings', 'sync'],
	},
	'sync/host': {
		areas: ['settings', 'storage', 'sync', 'sync/remotes'],
		packages: ['zod/mini', 'idb', 'wxt/browser', 'wxt/utils/storage'],
	},
	'sync/service': {
		areas: [
			...['clippings', 'settings', 'sync', 'sync/format', 'sync/merge', 'sync/remotes', 'sync/store'],
			...['sync/engine', 'sync/host'],
		],
	},
	memory: { areas: ['storage'], types: ['corpus'], packages: ['zod/mini'] },
	messages: {
		// Their schemas say what may be stored, and so what may be sent to be stored.
		areas: ['storage', 'text', 'clippings', 'memory'],
		types: ['matching', 'notes', 'anchoring', 'sync'],
		packages: ['wxt/browser', 'zod/mini'],
	},
	reading: { areas: ['text', 'article', 'anchoring', 'messages'], packages: ['wxt/browser'] },
	browser: { areas: [], packages: ['wxt/browser'] },
	background: {
		areas: [
			...[
				'text',
				'corpus',
				'matching',
				'notes',
				'i18n',
				'storage',
				'messages',
				'settings',
				'memory',
				'browser',
				'clippings',
			],
			'sync/host',
		],
		types: ['sync'],
		packages: ['wxt/browser'],
	},
	ui: { areas: ['text', 'i18n', 'messages', 'settings', 'clippings'], packages: ['preact', 'preact/hooks'] },
	'ui/components': { areas: ['ui', 'text'], packages: ['preact', 'preact/hooks'] },
	'ui/reach': { areas: ['ui', 'settings', 'sync'], packages: SURFACE_PACKAGES },
	'ui/sync': { areas: ['ui', 'sync'], types: ['text'], packages: SURFACE_PACKAGES },
	'ui/notes': {
		areas: ['ui', 'ui/components', 'text', 'i18n', 'messages', 'settings'],
		types: ['matching', 'notes', 'memory'],
		packages: ['preact', 'preact/hooks'],
	},
	'ui/clippings': {
		areas: ['text', 'ui', 'ui/components', 'ui/notes', 'ui/sync', 'i18n', 'messages', 'settings', 'clippings'],
		types: ['notes'],
		packages: ['preact', 'preact/hooks'],
	},
	'ui/exchange': {
		areas: ['text', 'ui', 'ui/components', 'ui/clippings', 'settings', 'clippings'],
		packages: ['preact/hooks'],
	},
	'ui/library': {
		areas: [
			...['text', 'ui', 'ui/components', 'ui/clippings', 'ui/exchange', 'ui/sync'],
			...['i18n', 'messages', 'clippings', 'sync'],
		],
		packages: SURFACE_PACKAGES,
	},
	'ui/options': {
		areas: [
			...['ui', 'ui/components', 'ui/clippings', 'ui/exchange', 'ui/reach', 'ui/sync'],
			...['text', 'i18n', 'messages', 'settings', 'clippings', 'sync', 'browser'],
		],
		packages: SURFACE_PACKAGES,
	},
	'ui/panel': {
		areas: [
			...['ui', 'ui/components', 'ui/clippings', 'ui/notes', 'ui/reach', 'ui/sync'],
			...['text', 'messages', 'settings', 'clippings'],
		],
		types: ['notes', 'memory'],
		packages: SURFACE_PACKAGES,
	},
	'ui/welcome': { areas: ['ui', 'ui/notes', 'ui/reach', 'messages'], packages: SURFACE_PACKAGES },
	cli: {
		areas: ['languages', 'text', 'fingerprint', 'corpus', 'article', 'anchoring', 'matching', 'notes', 'retrieval'],
		packages: ['node:*', 'linkedom', 'parse5', 'yaml', 'zod/mini'],
	},
	entrypoints: { areas: ['background', 'reading', 'ui', 'messages', 'browser', 'sync'], packages: ['wxt/*', 'preact'] },
};

/** Single imports beyond the rules, each with its reason. One that is no longer needed has to go. */
const EXCEPTIONS: readonly { from: string; to: string; why: string }[] = [];

/** Areas that run in a browser and in Node alike. */
const PURE = [
	...['languages', 'text', 'fingerprint', 'corpus', 'matching', 'notes', 'retrieval'],
	...['sync/format', 'sync/merge', 'sync/engine'],
];

/** Names of the page, the browser or the network that code under `PURE` must not use. */
const GLOBALS = new Set(
	(
		'document window self top parent location navigator history browser chrome localStorage sessionStorage indexedDB ' +
		'fetch XMLHttpRequest WebSocket EventSource Worker process require Buffer'
	).split(' '),
);

/** What the scripts that are put into web pages do without: schemas, stores, and all that the background does for them. */
const NOT_IN_WEB_PAGES = [
	'tldts',
	'zod',
	'yaml',
	'preact',
	'idb',
	'src/corpus',
	'src/matching',
	'src/notes',
	'src/clippings',
	'src/memory',
	'src/messages/schemas',
	'src/settings',
	'src/i18n',
];

/** What one bundle must not carry, by the module that it starts from: nothing but types may lead there. `but` it may. */
const BUNDLES: readonly { start: string; without: readonly string[]; but?: readonly string[] }[] = [
	{ start: 'entrypoints/bootstrap.content.ts', without: [...NOT_IN_WEB_PAGES, 'src/article', 'src/anchoring'] },
	{ start: 'entrypoints/page.content.ts', without: NOT_IN_WEB_PAGES },
	{ start: 'entrypoints/background.ts', without: ['yaml', 'preact', 'linkedom', 'parse5', 'tldts', 'src/article'] },
	{
		start: 'entrypoints/sidepanel/main.tsx',
		without: ['yaml', 'src/corpus', 'src/matching', 'src/text'],
		// By which the store finds the clippings of a page that was not read, links out are checked, words are told apart, text
		// is normalized, tags are read, sites are named, citations are rid of what does not show; `must`, for sync's storage; `append`, for long comments; errors are numbered; and what zod cannot check is no value.
		but: [
			'src/text/append.ts',
			'src/text/error-numbers.ts',
			'src/text/must.ts',
			'src/text/page-address.ts',
			'src/text/safe-normalize.ts',
			'src/text/site.ts',
			'src/text/tags.ts',
			'src/text/tried.ts',
			'src/text/unseen.ts',
			'src/text/web-address.ts',
			'src/text/writing.ts',
		],
	},
];

const isOwn = (path: string): boolean => /^(src|entrypoints|public)\//.test(path);

const modules = readModules();

/** The names that may be an area's, of a path: the folder of src, and the one within it. */
function foldersOf(path: string): string[] {
	const [root = '', area = '', ...rest] = path.split('/');
	if (root !== 'src') return [root];
	return rest.length > 1 ? [area, `${area}/${rest[0]}`] : [area];
}

const areaOf = (path: string): string => foldersOf(path).findLast((name) => name in RULES) ?? '';

function isAllowed(from: string, { to, typeOnly }: Import): boolean {
	const own = areaOf(from);
	const [house] = own.split('/');
	const { areas, types = [], packages = [] } = RULES[own] ?? { areas: [] };
	if (to.endsWith('.css')) return isOwn(to);
	if (to.startsWith('public/')) return typeOnly;
	const isNamed = (name: string) => (name.endsWith('*') ? to.startsWith(name.slice(0, -1)) : to === name);
	if (!isOwn(to)) return packages.some(isNamed);
	const area = areaOf(to);
	const covers = (name: string) => name === area || (name !== house && foldersOf(to).includes(name));
	return area === own || areas.some(covers) || (typeOnly && types.some(covers));
}

describe('who imports whom', () => {
	test('every area has a rule, and every rule an area', () => {
		const isDivided = (name: string) => Object.keys(RULES).some((rule) => rule.startsWith(`${name}/`));
		const needed = [...modules.keys()].flatMap((path) => {
			const [house = '', ...within] = foldersOf(path);
			return isDivided(house) ? [house, ...within] : [house];
		});
		expect([...new Set(needed)].sort()).toEqual(Object.keys(RULES).sort());
	});

	test('every import is allowed', () => {
		const broken = [...modules.values()].flatMap(({ path, imports }) =>
			imports
				.filter((item) => !isAllowed(path, item) && !EXCEPTIONS.some(({ from, to }) => from === path && to === item.to))
				.map(({ to, typeOnly }) => `${path} imports ${to}${typeOnly ? ' (types)' : ''}`),
		);
		expect(broken).toEqual([]);
	});

	test('every exception is still needed', () => {
		const needless = EXCEPTIONS.filter(({ from, to }) => {
			const used = modules.get(from)?.imports.filter((item) => item.to === to) ?? [];
			return used.length === 0 || used.every((item) => isAllowed(from, item));
		});
		expect(needless).toEqual([]);
	});

	test.each(BUNDLES)('what starts from $start carries only its own', ({ start, without, but = [] }) => {
		expect([...modules.keys()]).toContain(start);
		const carried = [...reachedFrom(start, modules)].filter(
			(to) => !but.includes(to) && without.some((name) => to === name || to.startsWith(`${name}/`)),
		);
		expect(carried).toEqual([]);
	});

	test('code that runs everywhere uses no page, no extension API, no network and no Node', () => {
		const used = [...modules.values()]
			.filter(({ path }) => PURE.includes(areaOf(path)))
			.flatMap((module) =>
				[...globalsOf(module)].filter((name) => GLOBALS.has(name)).map((name) => `${module.path} uses ${name}`),
			);
		expect(used).toEqual([]);
	});
});

describe('files', () => {
	const lengths = [...modules.values()]
		.filter(({ path }) => path.startsWith('src/'))
		.map(({ lines }) => lines)
		.sort((a, b) => a - b);
	const longest = lengths.at(-1) ?? 0;
	const median = lengths[lengths.length >> 1] ?? 0;

	test(`are short: ${lengths.length} files, median ${median} lines, longest ${longest}`, () => {
		expect(longest).toBeLessThanOrEqual(500);
		expect(median).toBeLessThan(120);
	});

	// Written so that no pattern finds itself.
	const MARKUP = /\b(inner|outer)HTML\b|\binsertAdjacentHTML\b|\bdangerouslySetInnerHTML\b|\bdocument\.write/;
	const CODE = /\beval\s*\(|\bnew\s+Function\b|\bset(Timeout|Interval)\(\s*['"`]/;

	test('of the extension make no markup and no code from text', () => {
		const found = [...modules.values()].filter(({ source }) => MARKUP.test(source) || CODE.test(source));
		expect(found.map(({ path }) => path)).toEqual([]);
	});

	const TEXT = /\.(tsx?|mjs|json|ya?ml|html|css|md|sh)$/;
	const everything = [
		...[
			'src',
			'entrypoints',
			'scripts',
			'config',
			'bench',
			'bin',
			'tests',
			'corpus',
			'docs',
			'public/_locales',
			'.ci',
		].flatMap((folder) => filesIn(folder, /./)),
		...readdirSync(ROOT),
	]
		.filter((path) => TEXT.test(path) || path === '.ci/run' || path === '.npmrc')
		.filter((path) => !/\/(node_modules|\.cache)\//.test(path));

	test.each([
		['paths of one machine', /(?<![\w.:/*-])\/(home|Users|root|work|tmp|mnt|var\/folders)\/\w|\b[A-Z]:\\Users\\/],
		[
			'hosts of package registries',
			/\bregistry\.[a-z0-9-]+\.[a-z]{2,}|\/\/[a-z0-9.-]*(artifactory|nexus)[a-z0-9.-]*\//i,
		],
		['notes to do something later', /\b(TO[D]O|FIX[M]E|X{3})\b/],
	])('hold no %s', (_, pattern) => {
		const found = everything.filter((path) => pattern.test(readFileSync(join(ROOT, path), 'utf8')));
		expect(found).toEqual([]);
	});
});
