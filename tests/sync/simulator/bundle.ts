import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InlineConfig, Plugin } from 'vite';

const ROOT = join(import.meta.dirname, '../../..');
const QUICK = { gzip: join(import.meta.dirname, 'quick-gzip.ts'), kdf: join(import.meta.dirname, 'quick-kdf.ts') };

/** A rule of the engine broken on purpose: text of one file that stands there once, and what stands there instead. */
export interface Mutant {
	rule: string;
	changes: readonly { file: string; from: string; to: string }[];
}

/** How one module for Node is made of the simulation, with a broken rule where one is given. */
export const bundle = (entry: string, outDir: string, mutant?: Mutant): InlineConfig => ({
	root: ROOT,
	configFile: false,
	publicDir: false,
	logLevel: 'warn',
	plugins: [quick, ...(mutant ? [mutate(mutant)] : [])],
	build: {
		ssr: join(import.meta.dirname, entry),
		outDir: join(ROOT, outDir),
		emptyOutDir: true,
		target: 'node20',
		rollupOptions: { output: { entryFileNames: 'simulate.mjs' } },
	},
});

/** What costs time and decides nothing, in place of the modules of these names. */
const quick: Plugin = {
	name: 'quick',
	enforce: 'pre',
	resolveId: (source) => Object.entries(QUICK).find(([name]) => source.endsWith(`/${name}`))?.[1] ?? null,
};

function mutate({ rule, changes }: Mutant): Plugin {
	const files = new Map<string, string>();
	for (const { file, from, to } of changes) {
		const path = join(ROOT, file);
		const source = files.get(path) ?? readFileSync(path, 'utf8');
		if (source.split(from).length !== 2) throw new Error(`“${rule}”: ${file} does not hold this once:\n${from}`);
		files.set(
			path,
			source.replace(from, () => to),
		);
	}
	return { name: 'mutate', enforce: 'pre', load: (id) => files.get(id) ?? null };
}
