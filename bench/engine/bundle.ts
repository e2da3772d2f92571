import { build } from 'vite';

/** A script of the benchmarks for a browser, bundled as the extension's are. */
export async function bundle(input: string): Promise<string> {
	const built = await build({
		configFile: false,
		logLevel: 'warn',
		publicDir: false,
		build: { write: false, target: 'es2022', rollupOptions: { input, output: { format: 'iife' } } },
	});
	const output = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
	const script = output.find((part) => part.type === 'chunk');
	if (script?.type !== 'chunk') throw new Error(`${input} was not bundled`);
	return script.code;
}
