import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InlineConfig, Plugin } from 'vite';

const ROOT = join(import.meta.dirname, '../../..');
const QUICK_GZIP = join(import.meta.dirname, 'quick-gzip.ts');

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
	plugins: [quickGzip, ...(mutant ? [mutate(mutant)] : [])],
	build: {
		ssr: join(import.meta.dirname, entry),
		outDir: join(ROOT, outDir),
		emptyOutDir: true,
		target: 'node20',
		rollupOptions: { output: { entryFileNames: 'simulate.mjs' } },
	},
});

const quickGzip: Plugin = {
	name: 'quick-gzip',
	enforce: 'pre',
	resolveId: (source) => (source.endsWith('/gzip') ? QUICK_GZIP : null),
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
