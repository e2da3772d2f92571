import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { inProject, Refusal, runMain } from './lib/project.mjs';

/**
 * What a part of the built extension may weigh, in kilobytes of 1000 bytes, with all scripts and styles that it loads at
 * once; what it loads later, when it is needed, does not count.
 * @typedef {object} Budget
 * @property {string} name
 * @property {string} entry a script, or a page whose scripts and styles count with what they import; a star for the hash in a name
 * @property {string} [beyond] a page that has loaded some of it before, which does not count
 * @property {number} limit
 * @property {false} [packed] `false`: as it lies on the disk; otherwise compressed as by gzip
 * @property {true} [optional] nothing is said where it was not built
 */

/** @type {Budget[]} */
const BUDGETS = [
	{ name: 'bootstrap, on every page of allowed sites', entry: 'content-scripts/bootstrap.js', limit: 4.2 },
	{ name: 'reader, on articles', entry: 'content-scripts/page.js', limit: 50.2 },
	{ name: 'background', entry: 'background.js', limit: 93.6 },
	{ name: 'panel', entry: 'sidepanel.html', limit: 55.9 },
	{ name: 'settings', entry: 'options.html', limit: 56.6, optional: true },
	{ name: 'library', entry: 'library.html', limit: 64 },
	{ name: 'sync, once it is on', entry: 'sync.js', limit: 65.4 },
	{ name: 'sync in the settings once opened', entry: 'chunks/sync-api-*.js', beyond: 'options.html', limit: 85 },
	{
		name: 'word lists, where a passphrase is typed',
		entry: 'chunks/judge-passphrase-*.js',
		beyond: 'options.html',
		limit: 500,
	},
	{ name: 'pack', entry: 'packs/security-guarantees-2022.pack', limit: 2000, packed: false },
];

const BROWSERS = ['chrome-mv3', 'firefox-mv3'];

await runMain(async () => {
	let over = 0;
	for (const browser of BROWSERS) {
		const folder = inProject(`.output/${browser}`);
		if (!existsSync(folder)) throw new Refusal(`.output/${browser} is missing: run npm run build first.`);
		for (const budget of BUDGETS) {
			const entry = fullName(folder, budget.entry);
			if (budget.optional && !existsSync(`${folder}/${entry}`)) continue;
			const before = new Set(budget.beyond ? filesOf(folder, budget.beyond) : []);
			const files = filesOf(folder, entry).filter((file) => !before.has(file));
			const size = files.reduce((sum, file) => sum + sizeOf(file, budget.packed ?? true), 0);
			const figures = `${(size / 1000).toFixed(1)} of ${budget.limit} kB${budget.packed === false ? '' : ' compressed'}`;
			const fits = size <= budget.limit * 1000;
			if (!fits) over++;
			console.log(`${fits ? '✔' : '✘'} ${browser}: ${budget.name} (${budget.entry}): ${figures}`);
		}
	}
	return over > 0 ? 1 : 0;
});

/** An entry with its hash, where its name has one. @param {string} folder @param {string} entry */
function fullName(folder, entry) {
	const [before = '', after] = entry.split('*');
	if (after === undefined) return entry;
	const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
	const found = names.find((name) => name.startsWith(before) && name.endsWith(after));
	if (!found) throw new Refusal(`${entry} is missing in ${folder}.`);
	return found;
}

/** @param {string} file @param {boolean} packed */
function sizeOf(file, packed) {
	const bytes = readFileSync(file);
	return packed ? gzipSync(bytes, { level: 9 }).length : bytes.length;
}

/** An entry's own file and those that it names, however deep. @param {string} folder @param {string} entry */
function filesOf(folder, entry) {
	const built = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
	const parts = built.filter((name) => /^(chunks|assets)\//.test(name));
	const found = new Set([entry]);
	for (const name of found) {
		if (!/\.(html|js|css)$/.test(name)) continue;
		const text = withoutLater(readFileSync(`${folder}/${name}`, 'utf8'));
		for (const part of parts) if (text.includes(part.replace(/^.*\//, ''))) found.add(part);
	}
	return [...found].map((name) => `${folder}/${name}`);
}

/** A script without what it names to load later: `import(…)` and Vite's list of what that needs. @param {string} text */
function withoutLater(text) {
	return text.replace(/\bimport\(\s*[`'"][^`'"]*[`'"]\s*\)|\bm\.f=\[[^\]]*\]/g, '');
}
