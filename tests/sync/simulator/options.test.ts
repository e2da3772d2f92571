import { expect, test } from 'vitest';
import { readOptions } from './options';
import { PROFILES } from './profiles';

test('the simulator runs every profile without options, and what they say with them', () => {
	const usual = { kind: 'run', profiles: Object.keys(PROFILES), seeds: 100, from: 1, steps: 160 };
	expect(readOptions([])).toEqual(usual);
	const one = { kind: 'run', profiles: ['evil'], seeds: 1, from: 500_192, steps: 137 };
	expect(readOptions(['--seeds', '1', '--from', '500192', '--profile', 'evil', '--steps=137'])).toEqual(one);
});

test('the simulator helps where it is asked to', () => {
	for (const args of [['--help'], ['--seeds', '5', '--help']])
		expect(readOptions(args)).toMatchObject({ kind: 'help', text: expect.stringContaining('--profile NAME') });
});

test.each([
	[['--seed', '5'], '--seed'],
	[['--profil', 'evil'], '--profil'],
	[['--profile', 'bad'], '“bad”'],
	[['--profile'], '--profile'],
	[['--seeds', 'many'], '“many”'],
	[['--from', '0'], '“0”'],
	[['--steps', '-3'], '--steps'],
	[['evil'], 'evil'],
])('the simulator refuses %j and names what it refuses', (args, named) => {
	expect(readOptions(args)).toMatchObject({ kind: 'refused', text: expect.stringContaining(named) });
});
