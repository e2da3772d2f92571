import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const root = join(import.meta.dirname, '..');

/** Unit tests: beside the code, and those of the whole project in tests/unit. `browser` is WXT's fake. */
export default defineConfig({
	root,
	plugins: [WxtVitest({ root })],
	test: {
		include: [
			'src/**/*.test.{ts,tsx}',
			'tests/unit/**/*.test.ts',
			'tests/sync/**/*.test.ts',
			'tests/servers/**/*.test.ts',
		],
		environment: 'node',
		// Some wait for servers and other processes; by default two cores get one worker.
		maxWorkers: '100%',
		// For what never ends, not for a busy machine.
		testTimeout: 60_000,
		hookTimeout: 60_000,
	},
});
