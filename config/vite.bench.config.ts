import { defineConfig } from 'vite';

/** The tables of `bench/engine`: one module for Node, where it finds the packages of bench. */
export default defineConfig({
	publicDir: false,
	build: {
		ssr: 'bench/engine/main.ts',
		outDir: 'bench/.cache',
		emptyOutDir: true,
		target: 'node20',
		rollupOptions: { output: { entryFileNames: 'bench.mjs' } },
	},
});
