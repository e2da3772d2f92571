import { defineConfig, type Plugin } from 'vite';
import { sharedZod } from '../src/sync/host/shared-zod.ts';

/** The script of sync: one classic script, which the background of either browser loads when sync is on. */
export default defineConfig({
	publicDir: false,
	plugins: [borrowZod()],
	build: {
		outDir: 'public',
		emptyOutDir: false,
		target: ['chrome116', 'firefox140'],
		lib: {
			entry: 'src/sync/service/script.ts',
			name: 'sidelightSyncScript',
			formats: ['iife'],
			fileName: () => 'sync.js',
		},
		rollupOptions: {
			onLog(level, log) {
				if (log.code === 'IMPORT_IS_UNDEFINED') throw new Error(`The script of sync: ${log.message}`);
				if (level === 'warn') console.warn(log.message);
			},
		},
	},
});

/** Takes zod from what the background leaves, instead of carrying it along. */
function borrowZod(): Plugin {
	const id = '\0borrowed-zod';
	const names = Object.keys(sharedZod);
	return {
		name: 'borrow-zod',
		enforce: 'pre',
		resolveId: (source) => (source === 'zod/mini' ? id : null),
		load: (of) =>
			of === id
				? [
						'const zod = globalThis.sidelightZod;',
						...names.map((name, i) => `const z${i} = zod.${name};`),
						`export { ${names.map((name, i) => `z${i} as ${name}`).join(', ')} };`,
					].join('\n')
				: null,
	};
}
