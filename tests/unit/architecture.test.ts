import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/** What the code of one area may import besides its own. `types` may be imported as types alone: nothing of them runs. */
interface Rule {
	areas: readonly string[];
	types?: readonly string[];
	/** Packages by name or, with a star, by beginning. */
	packages?: readonly string[];
}

/**
 * Who may import whom; docs/architecture.md tells why. An area is a folder of src, or all of entrypoints. What is not
 * named here may not be imported, so nobody imports an entrypoint or the command line.
 */
const RULES: Readonly<Record<string, Rule>> = {
	text: { areas: [] },
	fingerprint: { areas: ['text'] },
	corpus: { areas: ['text', 'fingerprint'], packages: ['zod/mini', 'yaml'] },
	matching: { areas: ['text', 'fingerprint', 'corpus'] },
	notes: { areas: ['text', 'fingerprint', 'corpus', 'matching'] },
	retrieval: { areas: ['text'] },
	article: { areas: ['text'] },
	anchoring: { areas: ['text', 'fingerprint', 'article'], packages: ['zod/mini'] },
	i18n: { areas: [], packages: ['wxt/browser'] },
	settings: { areas: ['memory'], types: ['i18n'], packages: ['wxt/utils/storage', 'zod/mini'] },
	clippings: {
		areas: ['text'],
		packages: ['zod/mini', 'idb', 'fflate', 'mdast', 'mdast-util-from-markdown', 'diff/*'],
	},
	sync: {
		areas: ['text', 'clippings', 'settings'],
		packages: [
			'zod/mini',
			'idb',
			'fflate',
			'yjs',
			'cborg',
			'diff/*',
			'@noble/hashes/*',
			'wxt/browser',
			'wxt/utils/storage',
		],
	},
	memory: { areas: [], types: ['corpus'], packages: ['wxt/utils/storage', 'zod/mini'] },
	messages: {
		areas: ['clippings'],
		types: ['text', 'matching', 'notes', 'memory', 'anchoring', 'sync'],
		packages: ['wxt/browser', 'zod/mini'],
	},
	reading: { areas: ['text', 'article', 'anchoring', 'messages'], packages: ['wxt/browser'] },
	browser: { areas: [], packages: ['wxt/browser'] },
	background: {
		areas: ['text', 'corpus', 'matching', 'notes', 'i18n', 'messages', 'settings', 'memory', 'browser', 'clippings'],
		types: ['sync'],
		packages: ['wxt/browser'],
	},
	ui: {
		areas: ['i18n', 'messages', 'settings', 'clippings', 'sync', 'browser'],
		types: ['text', 'matching', 'notes', 'memory'],
		packages: ['wxt/browser', 'preact*'],
	},
	cli: {
		areas: ['text', 'fingerprint', 'corpus', 'article', 'anchoring', 'matching', 'notes', 'retrieval'],
		packages: ['node:*', 'linkedom', 'parse5', 'yaml', 'zod/mini'],
	},
	entrypoints: { areas: ['background', 'reading', 'ui', 'messages', 'browser', 'sync'], packages: ['wxt/*', 'preact'] },
};

/** Single imports beyond the rules, each with its reason. One that is no longer needed has to go. */
const EXCEPTIONS: readonly { from: string; to: string; why: string }[] = [
	{
		from: 'src/background/page-words.ts',
		to: 'src/ui/notes/labels.ts',
		why: 'the card at a mark calls kinds and findings as the panel does; a table of message keys',
	},
	{ from: 'src/background/page-words.ts', to: 'src/ui/notes/receipt-labels.ts', why: 'the same for rules' },
	{
		from: 'src/background/load-sync.ts',
		to: 'src/sync/host/browser-host.ts',
		why: 'the worker lends the script of sync what it has anyway, so that this carries no second copy',
	},
	{ from: 'src/background/load-sync.ts', to: 'src/sync/shared-zod.ts', why: 'the same' },
	{
		from: 'src/background/sites.ts',
		to: 'src/sync/host/storage-origin.ts',
		why: 'what was granted for sync alone is not read',
	},
	{ from: 'src/background/sync.ts', to: 'src/sync/host/stored-config.ts', why: 'whether sync is on' },
];

/** Areas that run in a browser and in Node alike. */
const PURE = ['text', 'fingerprint', 'corpus', 'matching', 'notes', 'retrieval'];

/** Names of the page, the browser or the network that code under `PURE` must not use. */
const GLOBALS = new Set(
	(
		'document window self top parent location navigator history browser chrome localStorage sessionStorage indexedDB ' +
		'fetch XMLHttpRequest WebSocket EventSource Worker process require Buffer'
	).split(' '),
);

/** What one bundle must not carry, by the module that it starts from: nothing but types may lead there. `but` it may. */
const BUNDLES: readonly { start: string; without: readonly string[]; but?: readonly string[] }[] = [
	{
		start: 'entrypoints/page.content.ts',
		without: ['zod', 'yaml', 'preact', 'src/corpus', 'src/matching', 'src/notes'],
	},
	{ start: 'entrypoints/background.ts', without: ['yaml', 'preact', 'linkedom', 'parse5', 'src/article'] },
	{
		start: 'entrypoints/sidepanel/main.tsx',
		without: ['yaml', 'src/corpus', 'src/matching', 'src/text'],
		// By which the store finds the clippings of a page that was not read.
		but: ['src/text/page-address.ts'],
	},
];

interface Import {
	/** A path in the project, or the name of a package. */
	to: string;
	typeOnly: boolean;
}

interface Module {
	path: string;
	lines: number;
	source: string;
	program: unknown;
	imports: Import[];
}

const isOwn = (path: string): boolean => /^(src|entrypoints|public)\//.test(path);

function filesIn(folder: string, ending: RegExp): string[] {
	return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
		.map((name) => posix.join(folder, name.replaceAll('\\', '/')))
		.filter((path) => ending.test(path));
}

const paths = [...filesIn('src', /\.tsx?$/), ...filesIn('entrypoints', /\.tsx?$/)].filter(
	(path) => !/\.test\.tsx?$/.test(path),
);
const modules = new Map(paths.map((path) => [path, readModule(path)]));

function readModule(path: string): Module {
	const source = readFileSync(join(ROOT, path), 'utf8');
	const { program, module, errors } = parseSync(path, source);
	if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`);
	const imports: Import[] = [
		...module.staticImports.map(({ moduleRequest, entries }) => ({
			to: moduleRequest.value,
			typeOnly: entries.length > 0 && entries.every(({ isType }) => isType),
		})),
		...module.staticExports.flatMap(({ entries }) =>
			entries.flatMap(({ moduleRequest, isType }) =>
				moduleRequest ? [{ to: moduleRequest.value, typeOnly: isType }] : [],
			),
		),
		...module.dynamicImports.map(({ moduleRequest: { start, end } }) => ({
			to: source.slice(start, end).replace(/^['"`]|['"`]$/g, ''),
			typeOnly: false,
		})),
		...importsInTypes(program),
	];
	const resolved = imports.map(({ to, typeOnly }) => ({ to: resolve(path, to), typeOnly }));
	return { path, lines: source.split('\n').length - 1, source, program, imports: resolved };
}

/** `./text/span` as seen from a file, as a path in the project; names of packages as they are. */
function resolve(from: string, specifier: string): string {
	if (!specifier.startsWith('.')) return specifier;
	const path = posix.join(dirname(from), specifier);
	return [`${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find((candidate) => paths.includes(candidate)) ?? path;
}

function areaOf(path: string): string {
	const [root = '', area = ''] = path.split('/');
	return root === 'src' ? area : root;
}

interface SyntaxNode {
	type: string;
	[field: string]: unknown;
}

function isNode(value: unknown): value is SyntaxNode {
	return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}

/** Whether a node has a scope of its own: a function, or the module. */
function isFunction({ type }: SyntaxNode): boolean {
	return /Function|^Program$/.test(type);
}

/** The nodes right below a node, but for names of members and fields, which are no variables. */
function childrenOf(node: SyntaxNode): SyntaxNode[] {
	return Object.entries(node).flatMap(([field, value]) => {
		if ((field === 'property' || field === 'key') && node.computed !== true) return [];
		return [value].flat().filter(isNode);
	});
}

function* importsInTypes(root: unknown): Generator<Import> {
	if (!isNode(root)) return;
	const { value } = (isNode(root.source) ? root.source : {}) as { value?: unknown };
	if (root.type === 'TSImportType' && typeof value === 'string') yield { to: value, typeOnly: true };
	for (const child of childrenOf(root)) yield* importsInTypes(child);
}

/** Every identifier below a node. */
function* namesIn(node: SyntaxNode): Generator<string> {
	if (node.type === 'Identifier') yield String(node.name);
	for (const child of childrenOf(node)) yield* namesIn(child);
}

/** The names that a function or module declares itself, without those of functions within it. */
function* declaredIn(node: SyntaxNode, isRoot = true): Generator<string> {
	if (isRoot) for (const parameter of [node.params].flat().filter(isNode)) yield* namesIn(parameter);
	if (/^(VariableDeclarator|ClassDeclaration|FunctionDeclaration)$/.test(node.type) && isNode(node.id))
		yield* namesIn(node.id);
	if (node.type === 'CatchClause' && isNode(node.param)) yield* namesIn(node.param);
	if (/^Import.*Specifier$/.test(node.type) && isNode(node.local)) yield* namesIn(node.local);
	if (isFunction(node) && !isRoot) return;
	for (const child of childrenOf(node)) yield* declaredIn(child, false);
}

/** Names that are used where nothing in the file declares them. */
function* freeNames(node: SyntaxNode, known: ReadonlySet<string> = new Set()): Generator<string> {
	const scope = isFunction(node) ? new Set([...known, ...declaredIn(node)]) : known;
	if (node.type === 'Identifier' && !scope.has(String(node.name))) yield String(node.name);
	if (/^TS(TypeAnnotation|TypeAliasDeclaration|InterfaceDeclaration)$/.test(node.type)) return;
	for (const child of childrenOf(node)) yield* freeNames(child, scope);
}

function isAllowed(from: string, { to, typeOnly }: Import): boolean {
	const { areas, types = [], packages = [] } = RULES[areaOf(from)] ?? { areas: [] };
	if (to.endsWith('.css')) return isOwn(to);
	if (to.startsWith('public/')) return typeOnly;
	const isNamed = (name: string) => (name.endsWith('*') ? to.startsWith(name.slice(0, -1)) : to === name);
	if (!isOwn(to)) return packages.some(isNamed);
	const area = areaOf(to);
	return area === areaOf(from) || areas.includes(area) || (typeOnly && types.includes(area));
}

/** All that a bundle carries that starts from `start`: paths and names of packages. */
function reached(start: string): Set<string> {
	const seen = new Set([start]);
	for (const path of seen) {
		for (const { to, typeOnly } of modules.get(path)?.imports ?? []) if (!typeOnly) seen.add(to);
	}
	return seen;
}

describe('who imports whom', () => {
	test('every area has a rule, and every rule an area', () => {
		expect([...new Set(paths.map(areaOf))].sort()).toEqual(Object.keys(RULES).sort());
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
		expect(paths).toContain(start);
		const carried = [...reached(start)].filter(
			(to) => !but.includes(to) && without.some((name) => to === name || to.startsWith(`${name}/`)),
		);
		expect(carried).toEqual([]);
	});

	test('code that runs everywhere uses no page, no extension API, no network and no Node', () => {
		const used = [...modules.values()]
			.filter(({ path }) => PURE.includes(areaOf(path)))
			.flatMap(({ path, program }) =>
				[...new Set(isNode(program) ? freeNames(program) : [])]
					.filter((name) => GLOBALS.has(name))
					.map((name) => `${path} uses ${name}`),
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
		...['src', 'entrypoints', 'scripts', 'config', 'bin', 'tests', 'corpus', 'docs', 'public/_locales', '.ci'].flatMap(
			(folder) => filesIn(folder, /./),
		),
		...readdirSync(ROOT),
	].filter((path) => TEXT.test(path) || path === '.ci/run' || path === '.npmrc');

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
