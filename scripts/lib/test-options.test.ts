import { describe, expect, test } from 'vitest';
import type { Step } from './steps.mjs';
import { chosenSteps, testHelp, testOptions } from './test-options.mjs';

const STEPS: Step[] = [
	{ name: 'browsers', about: 'are there', action: async () => true },
	{ name: 'build', about: 'both browsers', action: ['npm', 'run', 'build'] },
	{ name: 'lint', about: 'all files', action: ['npm', 'run', 'lint'] },
	{ name: 'corpus', about: 'all of it', action: ['node', 'corpus'], needs: ['build'] },
	{ name: 'corpus-tests', about: 'examples', action: ['node', 'corpus', 'test'], needs: ['build'] },
	{ name: 'unit', about: 'in Node', action: ['tool', 'vitest'], takes: 'unit' },
	{ name: 'e2e', about: 'in browsers', action: ['tool', 'playwright'], takes: 'e2e', needs: ['build', 'browsers'] },
];

const FILES = {
	unit: ['src/text/site.test.ts', 'src/sync/merge/documents.test.ts'],
	e2e: ['tests/e2e/sync.spec.ts', 'tests/e2e/library.spec.ts'],
};

const chosen = (names: string[], build = true) => chosenSteps(STEPS, { names, build }, FILES);
const namesOf = (names: string[], build = true) => chosen(names, build).map(({ name }) => name);
const filesOf = (name: string, names: string[]) => chosen(names).find((step) => step.name === name)?.files;

describe('the arguments of npm test', () => {
	test('name parts, and say whether to build', () => {
		expect(testOptions([])).toEqual({ help: false, more: false, build: true, names: [] });
		expect(testOptions(['lint', '--no-build', 'library.spec'])).toEqual({
			help: false,
			more: false,
			build: false,
			names: ['lint', 'library.spec'],
		});
		expect(testOptions(['--more', '-h'])).toMatchObject({ more: true, help: true });
	});

	test('that nobody knows are refused', () => {
		expect(() => testOptions(['--fast'])).toThrow(/'--fast'.*npm test -- --help lists what there is/);
	});
});

describe('the steps that run', () => {
	test('are all of them where none is named', () => {
		expect(chosen([])).toEqual(STEPS);
		expect(namesOf([], false)).not.toContain('build');
	});

	test('are those that are named and what they need, in their order', () => {
		expect(namesOf(['lint'])).toEqual(['lint']);
		expect(namesOf(['e2e', 'lint'])).toEqual(['browsers', 'build', 'lint', 'e2e']);
		expect(namesOf(['e2e'], false)).toEqual(['browsers', 'e2e']);
	});

	test('are found by the beginning of a name, unless one is called just that', () => {
		expect(namesOf(['li'])).toEqual(['lint']);
		expect(namesOf(['corpus-'])).toEqual(['build', 'corpus-tests']);
		expect(namesOf(['corpus'])).toEqual(['build', 'corpus']);
		expect(namesOf(['corp'])).toEqual(['build', 'corpus', 'corpus-tests']);
	});

	test('are given the test files that are named by a part of their path', () => {
		expect(namesOf(['library.spec'])).toEqual(['browsers', 'build', 'e2e']);
		expect(filesOf('e2e', ['library.spec'])).toEqual(['tests/e2e/library.spec.ts']);
		expect(namesOf(['./src/text'])).toEqual(['unit']);
		expect(filesOf('unit', ['site', 'documents'])).toEqual(FILES.unit);
		expect(namesOf(['sync'])).toEqual(['browsers', 'build', 'unit', 'e2e']);
	});

	test('run wholly where they are named as well', () => {
		expect(filesOf('unit', ['site', 'unit'])).toBeUndefined();
	});

	test('are told where a name is none', () => {
		expect(() => chosen(['lint', 'speed'])).toThrow(
			'"speed" is neither a step (browsers, build, lint, corpus, corpus-tests, unit, e2e) nor part of the path',
		);
	});
});

test.each([false, true])('the help lists every step and the other script (more: %s)', (more) => {
	const help = testHelp(STEPS, more);
	for (const { name, about } of STEPS) expect(help).toMatch(new RegExp(`^  ${name} +${about}$`, 'm'));
	expect(help).toContain('npm test');
	expect(help).toContain('npm run test:more');
});
