import { describe, expect, test } from 'vitest';
import { testPack } from '../../tests/support/packs';
import type { RecordItem } from '../corpus/schema/record';
import type { Drift } from '../matching/match';
import { driftItems, stanceLabel } from './drift';
import { separateLater } from './later';
import { textOf } from './pieces';
import { collectSources } from './sources';

const DRIFT: Drift = {
	kind: 'number',
	page: { start: 0, end: 4, exact: 'nine', tells: 'otherwise' },
	record: { text: 'the resolution names eight', date: null, at: 'record.0', cite: ['iau0603'] },
};

async function line(change: Partial<Drift>, entry: Parameters<typeof driftItems>[1] = {}): Promise<string> {
	const pack = await testPack();
	const [item] = driftItems([{ ...DRIFT, ...change }], entry, pack, collectSources(pack));
	return item ? `${textOf(item.pieces)} ${item.sources.join()}` : '';
}

describe('a line of what differs', () => {
	test('says what the page has and what the record has, with its source', async () => {
		expect(await line({})).toBe('The page gives “nine”; the resolution names eight. 0');
		expect(await line({ kind: 'date', page: { ...DRIFT.page, exact: 'January 20' } })).toBe(
			'The page gives January 20; the resolution names eight. 0',
		);
	});

	test('says it in the words of the record where the page’s alone would be a riddle', async () => {
		const actor: RecordItem = {
			kind: 'actor',
			about: { en: ['vote'] },
			told: { en: ['members'] },
			instead: { en: ['NASA'] },
			page: 'The page has NASA decide',
			text: 'the members of the union voted',
			cite: ['iau0603'],
		};
		const page = { ...DRIFT.page, exact: 'NASA' };
		const record = { ...DRIFT.record, text: actor.text };
		const told = await line({ kind: 'actor', page, record }, { record: [actor] });
		expect(told).toBe('The page has NASA decide; the members of the union voted. 0');
	});

	test('says what the page does not tell', async () => {
		const page = { ...DRIFT.page, tells: 'nothing' as const };
		expect(await line({ kind: 'attribution', page })).toBe(
			'The page names no source for it; the resolution names eight. 0',
		);
	});

	test('is dated by its source, so that it stands under what was published later on an older page', async () => {
		const pack = await testPack();
		const sources = collectSources(pack);
		const [item] = driftItems([DRIFT], {}, pack, sources);
		expect(item?.date).toBe(pack.entry('citation', 'iau0603')?.date);
		const section = { kind: 'differs' as const, items: item ? [item] : [] };
		expect(separateLater([section], '2006-01-01').map(({ kind }) => kind)).toEqual(['later']);
		expect(separateLater([section], '2007-01-01').map(({ kind }) => kind)).toEqual(['differs']);
	});

	test('writes a statement’s date and speaker in words', async () => {
		const record = { ...DRIFT.record, at: 'date', text: '2022-01-19' };
		expect(await line({ kind: 'date', record })).toContain('the words are dated 19 January 2022.');
		expect(await line({ kind: 'attribution', record: { ...record, at: 'speaker', text: 'iau' } })).toContain(
			'words of International Astronomical Union.',
		);
	});

	test('does not repeat a long passage', async () => {
		const exact = 'one two three four five six seven eight nine';
		expect(await line({ page: { ...DRIFT.page, exact } })).not.toContain(exact);
	});
});

describe('the label of a stance', () => {
	test('is there where the page does not speak in its own voice', () => {
		expect((['reports', 'doubts', 'denies'] as const).map(stanceLabel)).not.toContain(null);
		expect([stanceLabel('asserts'), stanceLabel('unclear')]).toEqual([null, null]);
	});
});
