import { defineConfig } from 'vite';

/** The command-line tool: one module for Node, its packages left outside. */
export default defineConfig({
	publicDir: false,
	build: {
		ssr: 'src/cli/main.ts',
		outDir: 'dist',
		emptyOutDir: true,
		target: 'node20',
		rollupOptions: { output: { entryFileNames: 'cli.mjs' } },
	},
});
