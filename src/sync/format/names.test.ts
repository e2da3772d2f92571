import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleName, isHashOf, manifestName, parseName, segmentName, shardName, vaultName } from './names';

const hex = (length: number) => fc.stringMatching(new RegExp(`^[0-9a-f]{${length}}$`));
const number = fc.integer({ min: 1, max: 2 ** 32 - 1 });

describe('names of files', () => {
	test('tell what they were made of', () => {
		fc.assert(
			fc.property(hex(16), hex(32), hex(64), number, (device, id, whole, number) => {
				const hash = whole.slice(0, 16);
				expect(parseName(segmentName(device, number, whole))).toEqual({ kind: 'segment', device, number, hash });
				expect(parseName(manifestName(number, device, whole))).toEqual({ kind: 'manifest', device, number, hash });
				expect(parseName(shardName(id))).toEqual({ kind: 'shard', name: id });
				expect(parseName(articleName(id))).toEqual({ kind: 'article', name: id });
				const n = number % 1_000_000_000;
				expect(parseName(vaultName(id, n, whole))).toEqual({ kind: 'vault', id, number: n, hash });
				expect(isHashOf({ hash }, whole)).toBe(true);
			}),
		);
	});

	test('sort by number, device by device', () => {
		const hash = 'f'.repeat(64);
		const names = [1, 9, 10, 12_345_678].map((number) => segmentName('a'.repeat(16), number, hash));
		expect([...names].sort()).toEqual(names);
	});

	test.each([
		'',
		'README.txt',
		'aaaaaaaaaaaaaaaa-00000001-bbbbbbbbbbbbbbbb (conflicted copy).seg',
		'aaaaaaaaaaaaaaaa-00000001-bbbbbbbbbbbbbbbb.seg.part',
		'AAAAAAAAAAAAAAAA-00000001-bbbbbbbbbbbbbbbb.seg',
		'aaaaaaaaaaaaaaaa-1-bbbbbbbbbbbbbbbb.seg',
		'aaaaaaaaaaaaaaaa-0000000001-bbbbbbbbbbbbbbbb.seg',
		'aaaaaaaaaaaaaaaa-00000001-bbbbbbbbbbbbbbbb.seg\n',
		`vault-${'a'.repeat(32)}-01-bbbbbbbbbbbbbbbb.json`,
	])('of others are left alone: %j', (name) => {
		expect(parseName(name)).toBeNull();
	});
});
