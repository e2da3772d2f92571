import { fileURLToPath } from 'node:url';
import { build, type Rollup } from 'vite';

/** A module beside this one, with all that it imports, as one script that leaves its exports behind as `name`. */
export async function scriptForPage(file: string, name: string): Promise<string> {
	const result = await build({
		configFile: false,
		publicDir: false,
		logLevel: 'error',
		define: { 'process.env.NODE_ENV': '"production"' },
		build: {
			write: false,
			minify: false,
			lib: { entry: fileURLToPath(new URL(file, import.meta.url)), formats: ['iife'], name },
		},
	});
	const [output] = [result].flat() as Rollup.RollupOutput[];
	return `${output?.output[0].code}; globalThis.${name} = ${name}; undefined`;
}
