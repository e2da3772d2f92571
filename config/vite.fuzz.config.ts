import { join } from 'node:path';
import { defineConfig } from 'vite';

const root = join(import.meta.dirname, '..');

/** The fuzzers of tests/fuzz: one module for a worker of Node, beside the cache. */
export default defineConfig({
	root,
	publicDir: false,
	logLevel: 'warn',
	build: {
		ssr: join(root, 'tests/fuzz/worker.ts'),
		outDir: join(root, '.cache/fuzz'),
		emptyOutDir: true,
		target: 'node20',
		rollupOptions: { output: { entryFileNames: 'worker.mjs' } },
	},
});
