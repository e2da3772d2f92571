import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const root = join(import.meta.dirname, '..');

/** Code that needs no browser and whose tests leave nothing behind: files share a worker, at half the time. */
const PURE = [
	'scripts/**/*.test.ts',
	'tests/shared-data/*.test.ts',
	'src/{anchoring,article,cli,corpus,fingerprint,matching,notes,retrieval,text}/**/*.test.ts',
	'src/clippings/{formats,import,search}/**/*.test.ts',
	'src/clippings/*.test.ts',
	'src/sync/{format,merge,remotes}/**/*.test.ts',
];

/** What waits for servers and other processes, for a minute and more. */
const SLOW = ['tests/servers/**/*.test.ts', 'tests/sync/**/*.test.ts', 'tests/unit/sync-simulation.test.ts'];

/** What takes long as well, for what it computes. */
const LONG = /\/tests\/unit\/(?:fuzz|pump|pump-patterns|deep)\.test\.ts$/;

/** Begins with what takes longest, so that no worker is left with it in the end. */
class SlowFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const sorted = await super.sort(files);
		const isSlow = ({ project, moduleId }: TestSpecification) => project.name === 'slow' || LONG.test(moduleId);
		return [...sorted.filter(isSlow), ...sorted.filter((file) => !isSlow(file))];
	}
}

const NATIVE_KDF = 'tests/support/native-kdf.ts';

/** All tests but those in browsers: beside the code, and those of the whole project in tests. */
export default defineConfig({
	root,
	test: {
		// Some wait for servers and other processes; by default two cores get one worker.
		maxWorkers: '100%',
		sequence: { sequencer: SlowFirst },
		projects: [
			project('pure', { include: PURE, isolate: false }),
			{
				plugins: [WxtVitest({ root })],
				...project(
					'browser',
					{
						include: ['src/**/*.test.{ts,tsx}', 'tests/unit/**/*.test.ts'],
						exclude: [...PURE, ...SLOW],
					},
					[NATIVE_KDF],
				),
			},
			project('slow', { include: SLOW }, [NATIVE_KDF]),
		],
	},
});

function project(
	name: string,
	test: { include: string[]; exclude?: string[]; isolate?: boolean },
	setup: readonly string[] = [],
) {
	return {
		root,
		test: {
			name,
			...test,
			environment: 'node' as const,
			setupFiles: ['tests/support/property-seed.ts', 'tests/support/forget-kept.ts', ...setup],
			// For what never ends, not for a busy machine.
			testTimeout: 180_000,
			hookTimeout: 180_000,
		},
	};
}
