import { defineConfig } from 'vite';

/** The simulation of sync: one module for Node, beside the cache. */
export default defineConfig({
	publicDir: false,
	build: {
		ssr: 'tests/sync/simulator/main.ts',
		outDir: '.cache/simulate',
		emptyOutDir: true,
		target: 'node20',
		rollupOptions: { output: { entryFileNames: 'simulate.mjs' } },
	},
});
