import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { main } from '../../src/cli/main';
import { compileFolder, PLUTO } from '../support/packs';

const ROOT = join(import.meta.dirname, '../..');

const PAGES = [
	'README.md',
	'bench/README.md',
	'CHANGELOG.md',
	'CONTRIBUTING.md',
	'SECURITY.md',
	...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.md'))
		.map((name) => posix.join('docs', name.replaceAll('\\', '/')))
		.sort(),
];

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const readAll = (): string => PAGES.map(read).join('\n');

/** Made by the build or by npm: named in the docs, absent from a fresh clone. */
const MADE = /^(\.output|\.cache|\.wxt|dist|node_modules|public\/packs)(\/|$)/;

/** Where the project keeps its files: what begins so in a code span is a path. */
const PLACES =
	/^(src|entrypoints|scripts|config|bench|tests|docs|corpus|public|bin|\.ci|\.output|\.cache|dist)\/[\w./*-]*$/;

const inSpans = (text: string): string[] =>
	[...text.matchAll(/(?<!`)`([^`\n]+)`(?!`)/g)].map(([, code]) => String(code));
const inFences = (text: string): string[] =>
	[...text.matchAll(/^```\w*\n([\s\S]*?)^```/gm)].map(([, code]) => String(code));

/** Links to other files of the project, without their anchors; pictures included. */
const linksIn = (text: string): string[] =>
	[...text.matchAll(/\]\(([^)\s]+)(?: "[^"]*")?\)/g)]
		.map(([, target]) => String(target))
		.filter((target) => !/^(https?:|mailto:|#)/.test(target));

/** Whether a path is there; a star stands for the name of one file or folder. */
function isThere(path: string): boolean {
	const [folder = '', rest] = path.split(/\/(?=[^/]*\*)/, 2);
	if (rest === undefined) return existsSync(join(ROOT, path));
	const name = new RegExp(`^${rest.split('/')[0]?.replaceAll('.', '\\.').replaceAll('*', '.*')}$`);
	return existsSync(join(ROOT, folder)) && readdirSync(join(ROOT, folder)).some((entry) => name.test(entry));
}

/** GitHub's anchor of a heading. */
const anchorOf = (heading: string): string =>
	heading
		.toLowerCase()
		.replace(/[^\p{L}\p{N} _-]/gu, '')
		.replaceAll(' ', '-');

const anchorsIn = (text: string): string[] =>
	[...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(String(heading)));

describe.each(PAGES)('%s', (page) => {
	const text = read(page);

	test('links to files and headings that are there', () => {
		const missing = linksIn(text).filter((link) => {
			const [file = '', anchor] = link.split('#');
			const path = posix.join(dirname(page), file);
			return !isThere(path) || (anchor !== undefined && !anchorsIn(read(path)).includes(anchor));
		});
		expect(missing).toEqual([]);
	});

	test('names paths that are there', () => {
		const named = inSpans(text).filter((code) => PLACES.test(code) && !MADE.test(code));
		expect(named.filter((path) => !isThere(path))).toEqual([]);
	});

	test('names scripts of package.json', () => {
		const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
		const named = [...text.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name]) => String(name));
		expect(named.filter((name) => !(name in scripts))).toEqual([]);
	});
});

test('every picture says what it shows', () => {
	const pictures = [...readAll().matchAll(/!\[([^\]]*)\]\(/g)].map(([, alt]) => String(alt));
	expect(pictures.filter((alt) => alt.split(' ').length < 8)).toEqual([]);
});

test('the README leads to every page of docs, and the index of decisions to every decision', () => {
	const within = (index: string) => linksIn(read(index)).map((link) => posix.join(dirname(index), link));
	const decisions = PAGES.filter((page) => page.startsWith('docs/decisions/') && page !== 'docs/decisions/README.md');
	const others = PAGES.filter((page) => page.startsWith('docs/') && !decisions.includes(page));
	expect(others.filter((page) => !within('README.md').includes(page))).toEqual([]);
	expect(decisions.filter((page) => !within('docs/decisions/README.md').includes(page))).toEqual([]);
});

test('the README names the languages of the interface', () => {
	const names = new Intl.DisplayNames('en-GB', { type: 'language' });
	// What is asked for by a country is a way of writing.
	const tagOf = (folder: string) => (folder === 'zh_CN' ? 'zh-Hans' : folder.replace('_', '-'));
	const spoken = readdirSync(join(ROOT, 'public/_locales')).map((folder) => names.of(tagOf(folder)) ?? folder);
	const [, named = ''] = /the interface speaks ([^.]*)\./.exec(read('README.md').replaceAll('\n', ' ')) ?? [];
	expect(named.split(/, | and /).sort()).toEqual(spoken.sort());
});

test('the changelog knows the version of package.json', () => {
	const { version } = JSON.parse(read('package.json')) as { version: string };
	expect(read('CHANGELOG.md')).toContain(`## [${version}]`);
});

describe('the command line', () => {
	afterEach(() => vi.restoreAllMocks());

	/** What a run of the tool writes. */
	async function output(...args: string[]): Promise<string> {
		let written = '';
		vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
			written += text;
			return true;
		});
		await main(args);
		return written;
	}

	const helpPages = async () => ({
		general: await output('--help'),
		corpus: await output('corpus', '--help'),
		pack: await output('pack', '--help'),
	});

	const flagsIn = (text: string): string[] => [...new Set(text.match(/(?<![\w-])--[a-z][a-z-]*/g))].sort();

	/** The calls of the tool in code spans and blocks: its name and what follows up to the end of the line or a pipe. */
	const callsIn = (text: string): string[] =>
		[...inSpans(text), ...inFences(text).flatMap((code) => code.replaceAll('\\\n', ' ').split('\n'))].flatMap(
			(code) => /(?:^|\s)(?:npx )?sidelight (?!:)([^|>#]*)/.exec(code)?.[1] ?? [],
		);

	test('has every command and option that the docs name', async () => {
		const help = await helpPages();
		const calls = callsIn(readAll());
		expect(calls.length).toBeGreaterThan(5);
		const wrong = calls.filter((call) => {
			const [command = '', subcommand = ''] = call.split(/\s+/);
			const own = command === 'corpus' || command === 'pack' ? help[command] : null;
			const page = own ?? help.general;
			const name = own !== null && /^[a-z]+$/.test(subcommand) ? `${command} ${subcommand}` : command;
			const isKnown = command.startsWith('-') || page.includes(`sidelight ${name}`);
			return !isKnown || flagsIn(call).some((flag) => flag !== '--help' && !flagsIn(page).includes(flag));
		});
		expect(wrong).toEqual([]);
	});

	test('has no command that docs/command-line.md leaves out', async () => {
		const described = callsIn(read('docs/command-line.md')).map((call) => call.split(/\s+/).slice(0, 2).join(' '));
		const { corpus, pack } = await helpPages();
		const commands = [...`${corpus}${pack}`.matchAll(/^ +sidelight ((?:corpus|pack) [a-z]+)/gm)].map(
			([, name]) => name,
		);
		expect(commands.length).toBeGreaterThan(5);
		expect(commands.filter((name) => !described.includes(String(name)))).toEqual([]);
	});

	test('has no option that docs/command-line.md leaves out', async () => {
		const described = inSpans(read('docs/command-line.md')).flatMap(flagsIn);
		const flags = Object.values(await helpPages()).flatMap(flagsIn);
		expect(flags.filter((flag) => !described.includes(flag))).toEqual([]);
	});

	/** Every key of a JSON value, and the rules and findings that it holds as values. */
	function* wordsIn(value: unknown): Generator<string> {
		if (typeof value !== 'object' || value === null) return;
		for (const [key, inner] of Object.entries(value)) {
			if (!Array.isArray(value)) yield key;
			if (/^(kind|finding|rule|voice)$/.test(key)) yield String(inner);
			yield* wordsIn(inner);
		}
	}

	test('writes no field, finding, rule or score that docs/command-line.md leaves out', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'sidelight-docs-'));
		const [pack, page] = [join(folder, 'pluto.pack'), join(folder, 'page.txt')];
		writeFileSync(pack, await compileFolder(PLUTO));
		const quotation =
			'“The eight planets are Mercury, Venus, Earth, Mars, Jupiter, Saturn, Uranus, and Neptune,” the IAU said.';
		const claim = 'Pluto was demoted to a dwarf planet by the IAU, as the schoolbooks will now have to explain.';
		writeFileSync(page, [quotation, claim, read(`${PLUTO}/texts/eight.txt`)].join('\n\n'));
		const common = [page, '--pack', pack, '--url', 'https://orbit.example/eight', '--date', '2006-08-25', '--json'];
		const matched = JSON.parse(await output('match', ...common));
		const extracted = JSON.parse(await output('extract', ...common));
		rmSync(folder, { recursive: true });
		const words = new Set([...wordsIn(matched), ...wordsIn(extracted)]);
		expect([...words]).toEqual(expect.arrayContaining(['document', 'claim', 'outlet', 'pageShare', 'receipt', 'core']));
		const described = new Set(inSpans(read('docs/command-line.md')));
		expect([...words].filter((word) => !described.has(word))).toEqual([]);
	});
});
