import { defineConfig } from 'vite';

/** The benchmarks: one module for Node, beside the cache. */
export default defineConfig({
	publicDir: false,
	build: {
		ssr: 'tests/bench/main.ts',
		outDir: '.cache/bench',
		emptyOutDir: true,
		target: 'node20',
		rollupOptions: { output: { entryFileNames: 'bench.mjs' } },
	},
});
