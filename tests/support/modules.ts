import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { parseSync } from 'vite';

/** The folder of the project. */
export const ROOT = join(import.meta.dirname, '../..');

export interface Import {
	/** A path in the project, or the name of a package. */
	to: string;
	typeOnly: boolean;
}

/** A source file of the extension or the command line. Its path is from the folder of the project, as all paths here. */
export interface Module {
	path: string;
	lines: number;
	source: string;
	program: unknown;
	imports: Import[];
}

/** The files below a folder whose paths match. */
export function filesIn(folder: string, ending: RegExp): string[] {
	return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
		.map((name) => posix.join(folder, name.replaceAll('\\', '/')))
		.filter((path) => ending.test(path));
}

/** Every module of src and entrypoints by its path, without tests. */
export function readModules(): Map<string, Module> {
	const paths = ['src', 'entrypoints']
		.flatMap((folder) => filesIn(folder, /\.tsx?$/))
		.filter((path) => !/\.test\.tsx?$/.test(path));
	const known = new Set(paths);
	return new Map(paths.map((path) => [path, readModule(path, known)]));
}

function readModule(path: string, known: ReadonlySet<string>): Module {
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
	const resolved = imports.map(({ to, typeOnly }) => ({ to: resolve(path, to, known), typeOnly }));
	return { path, lines: source.split('\n').length - 1, source, program, imports: resolved };
}

/** `./text/span` as seen from a file, as a path in the project; names of packages as they are. */
function resolve(from: string, specifier: string, known: ReadonlySet<string>): string {
	if (!specifier.startsWith('.')) return specifier;
	const path = posix.join(dirname(from), specifier);
	return [`${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find((candidate) => known.has(candidate)) ?? path;
}

/** All that a bundle carries that starts from `start`: paths and names of packages. */
export function reachedFrom(start: string, modules: ReadonlyMap<string, Module>): Set<string> {
	const seen = new Set([start]);
	for (const path of seen) {
		for (const { to, typeOnly } of modules.get(path)?.imports ?? []) if (!typeOnly) seen.add(to);
	}
	return seen;
}

/** The names that a module uses and does not declare: globals. Names in types are left out. */
export const globalsOf = ({ program }: Module): Set<string> => new Set(isNode(program) ? freeNames(program) : []);

/** The regular expressions that stand in a module. */
export const patternsOf = ({ program }: Module): RegExp[] => (isNode(program) ? [...patternsIn(program)] : []);

function* patternsIn(node: SyntaxNode): Generator<RegExp> {
	if (node.type === 'Literal' && node.value instanceof RegExp) yield node.value;
	for (const child of childrenOf(node)) yield* patternsIn(child);
}

/** The functions of a module that come to call themselves, by their names. */
export function recursiveIn({ program }: Module): string[] {
	const called = new Map(
		isNode(program) ? [...namedFunctions(program)].map(([name, node]) => [name, new Set(freeNames(node))]) : [],
	);
	const reached = (name: string): Set<string> => {
		const all = new Set(called.get(name));
		for (const other of all) for (const next of called.get(other) ?? []) all.add(next);
		return all;
	};
	return [...called.keys()].filter((name) => reached(name).has(name));
}

/** Functions that have a name: by their own declaration, or as what a variable is. */
function* namedFunctions(node: SyntaxNode): Generator<[name: string, node: SyntaxNode]> {
	const made = node.type === 'VariableDeclarator' && isNode(node.init) ? node.init : node;
	if (isNode(node.id) && typeof node.id.name === 'string' && /Function/.test(made.type))
		yield [node.id.name, { ...made, id: null }];
	for (const child of childrenOf(node)) yield* namedFunctions(child);
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
