import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { SIZES } from './lib/limits.mjs';
import { inProject, Refusal, runMain } from './lib/project.mjs';

const BROWSERS = ['chrome-mv3', 'firefox-mv3'];

await runMain(async () => {
	let over = 0;
	for (const browser of BROWSERS) {
		const folder = inProject(`.output/${browser}`);
		if (!existsSync(folder)) throw new Refusal(`.output/${browser} is missing: run npm run build first.`);
		for (const budget of SIZES) {
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
