import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newId } from '../../clippings/id';
import { decodeValue, encodeValue } from './cbor';
import { type Manifest, parseManifest } from './manifest';
import { parseSegment, type Segment } from './segment';
import { cutShards, parseShard, type Shard } from './shard';

const device = 'aaaaaaaaaaaaaaaa';
const hash = 'b'.repeat(64);

const segment: Segment = {
	v: 1,
	dev: device,
	seq: 2,
	prev: hash,
	at: 1_642_000_000_000,
	seen: { cccccccccccccccc: 7 },
	info: { name: 'Laptop', browser: 'Firefox' },
	e: [[newId(), Uint8Array.of(1, 2)]],
};

const manifest: Manifest = {
	v: 1,
	at: 1_642_000_000_000,
	repair: false,
	prev: [],
	names: ['aaaaaaaaaaaaaaaa-00000001-bbbbbbbbbbbbbbbb.seg'],
	heads: { [device]: { seq: 1, hash } },
	shards: [['c'.repeat(32), hash]],
};

const code = (work: () => unknown): unknown => {
	try {
		return work();
	} catch (error) {
		return (error as { code?: string }).code;
	}
};

describe('what files hold', () => {
	test('is read as it was written', () => {
		expect(parseSegment(decodeValue(encodeValue(segment)))).toEqual(segment);
		expect(parseManifest(decodeValue(encodeValue(manifest)))).toEqual(manifest);
		expect(parseShard(decodeValue(encodeValue(segment.e)))).toEqual(segment.e);
	});

	test('of a later version says so, whatever else it holds', () => {
		expect(code(() => parseSegment({ v: 2, entries: 'elsewhere' }))).toBe('VERSION');
		expect(code(() => parseManifest({ ...manifest, v: 3 }))).toBe('VERSION');
	});

	test('may have members that this version does not know', () => {
		expect(parseSegment({ ...segment, mood: 'fine' })).toEqual(segment);
	});

	test.each([
		['no version', { ...segment, v: undefined }],
		['a version that never was', { ...segment, v: 0 }],
		['a sequence of zero', { ...segment, seq: 0 }],
		['an odd device', { ...segment, dev: '../../etc' }],
		['seen of an odd device', { ...segment, seen: { __proto__x: 1 } }],
		['a document that is no bytes', { ...segment, e: [[newId(), 'text']] }],
		['too many documents', { ...segment, e: Array.from({ length: 10_001 }, () => ['a', Uint8Array.of()]) }],
		['a list', []],
		['nothing', null],
	])('is refused with %s', (_, value) => {
		expect(code(() => parseSegment(value))).toBe('SHAPE');
	});
});

describe('shards', () => {
	const documents = (count: number, from: number): Shard =>
		Array.from({ length: count }, (_, i) => [newId(from + i * 1000), Uint8Array.of(i % 256)]);

	test('hold every document once, in order, and no more than 1,600 each', () => {
		fc.assert(
			fc.property(fc.nat(5000), fc.nat(10 ** 12), (count, from) => {
				const all = documents(count, from);
				const shards = cutShards(all);
				expect(shards.flat()).toEqual(all);
				for (const shard of shards) expect(shard.length).toBeLessThanOrEqual(1600);
			}),
			{ numRuns: 10 },
		);
	});

	test('stay as they are when clippings are added, but for the last', () => {
		const old = documents(20_000, 10 ** 12);
		const more = documents(50, 10 ** 12 + 10 ** 9);
		const before = cutShards(old);
		const after = cutShards([...old, ...more]);
		expect(after.slice(0, before.length - 1)).toEqual(before.slice(0, -1));
		expect(after.length - before.length).toBeLessThanOrEqual(1);
		expect(before.length).toBeGreaterThan(25);
	});

	test('are cut between the same documents after an early one was taken away', () => {
		const all = documents(5000, 10 ** 12);
		const ends = (documents: Shard) => cutShards(documents).map((shard) => shard.at(-1)?.[0]);
		const [before, after] = [ends(all), ends(all.slice(1))];
		expect(after.filter((end) => !before.includes(end)).length).toBeLessThanOrEqual(1);
	});
});
