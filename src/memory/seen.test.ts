import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { correctedPluto } from '../../tests/support/corrected-pack';
import { bundledPack, testPack } from '../../tests/support/packs';
import { correctionsSeen, MAX_SEEN, parseSeen, type SeenEntry, withAllTold, withSeen } from './seen';
import { changeSeen, getSeen } from './seen-store';

const FIRST = '{entry: Q1, date: 2007-01-01, was: Two conditions., now: Three conditions., why: Miscounted.}';
const SECOND = '{entry: Q1, date: 2007-02-01, was: A vote., now: A show of cards., why: The minutes say so.}';
const OTHER = '{entry: D1, date: 2007-03-01, was: a, now: b, why: c}';

const first = async () => (await testPack()).metadata;
const corrected = async (...list: string[]) => (await correctedPluto(`[${list.join(', ')}]`)).metadata;
const shown = (log: readonly SeenEntry[], ...packs: Parameters<typeof correctionsSeen>[1][]) =>
	packs.map((pack) => {
		const { pending, told } = correctionsSeen(log, pack);
		return { pending: pending.map(({ was }) => was), told: told.map(({ was }) => was) };
	});

describe('a correction', () => {
	test('is told to a reader who saw the entry before, until it is dismissed, and can be looked up later', async () => {
		const before = withSeen([], await first(), ['Q1']);
		const update = await corrected(FIRST, OTHER);
		expect(shown(before, [await first()], [update])).toEqual([
			{ pending: [], told: [] },
			{ pending: ['Two conditions.'], told: [] },
		]);
		expect(correctionsSeen(before, [update]).pending[0]).toEqual({
			pack: 'What is a planet, 2006',
			entry: 'Q1',
			date: '2007-01-01',
			was: 'Two conditions.',
			now: 'Three conditions.',
			why: 'Miscounted.',
			withdrawn: false,
		});
		const after = withAllTold(before, [update]);
		expect(shown(after, [update])).toEqual([{ pending: [], told: ['Two conditions.'] }]);
		expect(shown(after, [await corrected(SECOND, FIRST)])).toEqual([
			{ pending: ['A vote.'], told: ['Two conditions.'] },
		]);
	});

	test('is still to be told when the corrected entry is seen before that', async () => {
		const update = await corrected(FIRST);
		const again = withSeen(withSeen([], await first(), ['Q1']), update, ['Q1']);
		expect(shown(again, [update])).toEqual([{ pending: ['Two conditions.'], told: [] }]);
	});

	test('is not told to a reader who saw the entry only as corrected, or not at all', async () => {
		const update = await corrected(FIRST);
		expect(shown(withSeen([], update, ['Q1']), [update])).toEqual([{ pending: [], told: [] }]);
		expect(shown(withSeen([], await first(), ['D1']), [update])).toEqual([{ pending: [], told: [] }]);
	});

	test('tells of an entry that was withdrawn', async () => {
		const seen = withSeen([], await first(), ['Q1']);
		const update = await correctedPluto(
			'[{entry: Q1, date: 2007-01-01, was: A point., now: Nothing., why: No source., withdrawn: true}]',
			{ 'claims/Q1.yaml': null },
		);
		expect(update.ids('claim')).toEqual([]);
		expect(correctionsSeen(seen, [update.metadata]).pending).toMatchObject([{ entry: 'Q1', withdrawn: true }]);
	});

	test('is kept for a pack that is off meanwhile', async () => {
		const seen = withSeen([], await first(), ['Q1']);
		const update = await corrected(FIRST);
		expect(shown(seen, [])).toEqual([{ pending: [], told: [] }]);
		expect(shown(withAllTold(seen, []), [update])).toEqual([{ pending: ['Two conditions.'], told: [] }]);
	});
});

describe('the corrections of the bundled pack', () => {
	test('are told, each of its entry alone, to a reader of the first release, which listed none', async () => {
		const { metadata } = await bundledPack();
		const release = { ...metadata, corrections: [] };
		for (const { entry } of metadata.corrections) {
			const { pending } = correctionsSeen(withSeen([], release, [entry, 'C02']), [metadata]);
			expect(pending.map((correction) => correction.entry)).toContain(entry);
			expect(new Set(pending.map((correction) => correction.entry)).size).toBe(1);
		}
		const all = metadata.corrections.map(({ entry }) => entry);
		expect(correctionsSeen(withSeen([], release, all), [metadata]).pending).toHaveLength(all.length);
		expect(correctionsSeen(withSeen([], metadata, all), [metadata])).toEqual({ pending: [], told: [] });
	});

	test('are of entries that the pack has, or of withdrawn ones', async () => {
		const pack = await bundledPack();
		const has = new Set(
			(['claim', 'statement', 'document', 'outlet', 'event'] as const).flatMap((kind) => pack.ids(kind)),
		);
		for (const { entry, withdrawn } of pack.metadata.corrections)
			expect([entry, has.has(entry)]).toEqual([entry, !withdrawn]);
	});
});

describe('the stored log', () => {
	beforeEach(() => fakeBrowser.reset());

	test('holds names and revisions, and nothing of the page', async () => {
		const pack = await first();
		await changeSeen((now) => withSeen(now, pack, ['Q1', 'Q1']));
		expect(await getSeen()).toEqual([{ pack: 'pluto-2006', entry: 'Q1', since: 0, told: 0 }]);
	});

	test('keeps the good entries beside a bad one', () => {
		const good = { pack: 'p', entry: 'Q1', since: 0, told: 1 };
		expect(parseSeen([{ ...good, told: -1 }, good, null])).toEqual([good]);
		expect(parseSeen('log')).toEqual([]);
	});

	test('forgets what was seen first when it is full', async () => {
		const pack = await first();
		const log = withSeen(
			[],
			pack,
			Array.from({ length: MAX_SEEN }, (_, i) => `E${i}`),
		);
		const more = withSeen(log, pack, ['new']);
		expect(more).toHaveLength(MAX_SEEN);
		expect([more[0]?.entry, more.at(-1)?.entry]).toEqual(['E1', 'new']);
	});
});
