import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { aClipping } from '../../../tests/support/clippings';
import type { Clipping } from '../../clippings/model';
import {
	applyUpdates,
	type DocumentState,
	deleteAgain,
	type LocalSession,
	localChange,
	purge,
	readDocument,
} from './documents';
import { localSettingsChange, readSettings } from './settings-document';

type Doc = Uint8Array;

const at = 1_642_000_000_000;
const begin = (record: Clipping): Doc => must(localChange(null, record, { at })).doc;
const synced = ({ standing: _, ...rest }: Clipping) => rest;

function must<T>(value: T | null): T {
	if (value === null) throw new Error('There is nothing.');
	return value;
}

/** One device: what it changes goes to its document at once. */
function device(doc: Doc, name = 'aaaaaaaaaaaaaaaa') {
	return {
		doc,
		change(change: Partial<Clipping> | null, session: Partial<LocalSession> = {}): Doc {
			const { content } = readDocument(this.doc);
			const record = change && { ...must(content), ...change };
			const { doc, update } = must(localChange(this.doc, record, { at, device: name, ...session }));
			this.doc = doc;
			return update;
		},
		receive(...updates: Doc[]): DocumentState {
			this.doc = applyUpdates(this.doc, updates).doc;
			return readDocument(this.doc);
		},
	};
}

describe('a document', () => {
	test('says what its record said', () => {
		const record = aClipping({ comment: 'Tell me 😀', tags: ['b', 'a'], colour: 'rose', hasText: true });
		expect(readDocument(begin(record))).toEqual({
			state: 'whole',
			content: synced(record),
			text: null,
			deletedBy: [],
			revived: false,
		});
	});

	test('of what was clipped in no form that anything has says nothing of it', () => {
		const doc = new Y.Doc();
		const odd = { length: { toString: 0, valueOf: 0 } };
		doc
			.getMap('note')
			.set('clip', JSON.stringify({ ...aClipping(), page: { ...aClipping().page, url: odd, title: odd } }));
		expect(readDocument(Y.encodeStateAsUpdate(doc)).content).toBeNull();
	});

	test('does not grow by what is the same', () => {
		const record = aClipping();
		const doc = begin(record);
		expect(localChange(doc, record, { at })).toBeNull();
		const { standing } = aClipping({ standing: { state: 'gone', at: record.created } });
		expect(localChange(doc, { ...record, standing }, { at })).toBeNull();
		expect(localChange(doc, { ...record, tags: [...record.tags].reverse() }, { at })).toBeNull();
		expect(localChange(null, null, { at })).toBeNull();
	});

	test('begins with the same bytes on two devices that took in the same file', () => {
		const record = aClipping();
		const shuffled = Object.fromEntries(Object.entries(structuredClone(record)).reverse()) as Clipping;
		expect(begin(shuffled)).toEqual(begin(record));
		const both = applyUpdates(begin(record), [begin(record)]);
		expect(readDocument(both.doc).content).toEqual(synced(record));
	});

	test('has one comment and all tags where two devices began it with other tags', () => {
		const record = aClipping({ tags: ['a', 'b'] });
		const both = applyUpdates(begin(record), [begin({ ...record, tags: ['b', 'c'] })]);
		const { content } = readDocument(both.doc);
		expect(content?.comment).toBe(record.comment);
		expect(content?.tags.toSorted()).toEqual(['a', 'b', 'c']);
	});

	test('has both comments where two devices began it with others', () => {
		const record = aClipping({ comment: 'first' });
		const { content } = readDocument(applyUpdates(begin(record), [begin({ ...record, comment: 'second' })]).doc);
		expect(['first second', 'second first']).toContain(content?.comment);
	});

	test('puts a space between what two people write at the same place, until somebody writes one', () => {
		const begun = begin(aClipping({ comment: '' }));
		const [mine, yours] = [device(begun), device(begun)];
		const { content } = yours.receive(mine.change({ comment: 'Ask her.' }), yours.change({ comment: 'See page 4.' }));
		expect(['Ask her. See page 4.', 'See page 4. Ask her.']).toContain(content?.comment);
		expect(localChange(yours.doc, must(content), { at })).toBeNull();
		yours.change({ comment: `${content?.comment} Done.` });
		expect(readDocument(yours.doc).content?.comment).toBe(`${content?.comment} Done.`);
	});

	test('puts none between characters of scripts that are written without, nor within a word', () => {
		const mine = device(begin(aClipping({ comment: '船は月曜日に' })));
		mine.change({ comment: '船は火曜日に' });
		mine.change({ comment: '船は火曜日に。' });
		expect(readDocument(mine.doc).content?.comment).toBe('船は火曜日に。');
		mine.change({ comment: 'uncertain' });
		mine.change({ comment: 'certainly' });
		expect(readDocument(mine.doc).content?.comment).toBe('certainly');
	});

	test('costs little for one edit, and little more under the client that wrote before', () => {
		const mine = device(begin(aClipping()));
		const update = mine.change({ comment: 'Compare with the *very first* report.' }, { clientId: 7 });
		expect(update.length).toBeLessThan(90);
		const before = mine.doc.length;
		for (let i = 0; i < 50; i++)
			mine.change({ comment: `Compare with the *very first* report. ${i}` }, { clientId: 7 });
		expect(mine.doc.length - before).toBeLessThan(800);
	});

	test('keeps what two devices change apart from each other', () => {
		const begun = begin(aClipping({ comment: 'one two three four five six', tags: ['old'] }));
		const [mine, yours] = [device(begun), device(begun)];
		const update = mine.change({ comment: 'one 2 three four five six', tags: ['old', 'mine'] });
		yours.change({ comment: 'one two three four five 6', tags: [], colour: 'blue' });
		const { content } = yours.receive(update);
		expect(content).toMatchObject({ comment: 'one 2 three four five 6', tags: ['mine'], colour: 'blue' });
		expect(mine.receive(yours.doc)).toEqual(readDocument(yours.doc));
	});

	test('keeps a tag that one device gives while another takes the same tag away', () => {
		// For each order of clients: where a map's key decides, one order loses it.
		fc.assert(
			fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 1000 }), { minLength: 3, maxLength: 3 }), ([a, b, c]) => {
				const begun = begin(aClipping({ tags: [] }));
				const [first, second, remover] = [device(begun), device(begun), device(begun)];
				const given = first.change({ tags: ['tag'] }, { clientId: a });
				remover.receive(given);
				const taken = remover.change({ tags: [] }, { clientId: b });
				const givenToo = second.change({ tags: ['tag'] }, { clientId: c });
				expect(readDocument(applyUpdates(begun, [given, taken, givenToo]).doc).content?.tags).toEqual(['tag']);
			}),
			{ numRuns: 50 },
		);
	});

	test('waits for what comes late, in any order', () => {
		const record = aClipping({ comment: 'one two' });
		const mine = device(begin(record));
		const begun = mine.doc;
		const updates = [mine.change({ comment: 'one two three' }), mine.change({ comment: 'one two three four' })];
		const early = applyUpdates(null, [...updates].reverse());
		expect(early.bad).toEqual([]);
		expect(readDocument(early.doc)).toMatchObject({ state: 'arriving', content: null });
		expect(readDocument(applyUpdates(early.doc, [begun]).doc)).toMatchObject({
			state: 'whole',
			content: { comment: 'one two three four' },
		});
	});

	test('takes a record with half a surrogate pair, once', () => {
		const mine = device(begin(aClipping()));
		mine.change({ comment: 'broken \ud83d text', tags: ['\ude00'] });
		const { content } = readDocument(mine.doc);
		expect(content).toMatchObject({ comment: 'broken \ufffd text', tags: ['\ufffd'] });
		expect(localChange(mine.doc, { ...must(content), comment: 'broken \ud83d text' }, { at })).toBeNull();
	});

	test('carries where the article is stored, and forgets it when told', () => {
		const mine = device(begin(aClipping()));
		mine.change({ hasText: true }, { text: 'a'.repeat(32) });
		mine.change({ comment: 'other' });
		expect(readDocument(mine.doc).text).toBe('a'.repeat(32));
		mine.change({ hasText: false }, { text: null });
		expect(readDocument(mine.doc).text).toBeNull();
	});

	test('of a later version is kept and not shown', () => {
		const { doc } = must(localChange(null, aClipping(), { at }));
		const later = new Y.Doc();
		Y.applyUpdate(later, doc);
		later.getMap('note').set('clip', JSON.stringify({ quote: 'other' }));
		later.getMap('note').set('colour', 'ultraviolet');
		expect(readDocument(Y.encodeStateAsUpdate(later))).toMatchObject({ state: 'arriving', content: null });
	});
});

describe('a deletion', () => {
	const begun = begin(aClipping({ comment: 'one two three four' }));

	test('tells who did it, and keeps what was there', () => {
		const mine = device(begun, 'cccccccccccccccc');
		mine.change(null);
		expect(readDocument(mine.doc)).toMatchObject({
			state: 'deleted',
			content: { comment: 'one two three four' },
			deletedBy: [{ at, device: 'cccccccccccccccc' }],
			revived: false,
		});
		expect(localChange(mine.doc, null, { at })).toBeNull();
	});

	test('gives way to an edit that the deleter had not seen, in either order', () => {
		const [mine, yours] = [device(begun), device(begun)];
		const deleted = mine.change(null);
		const edited = yours.change({ comment: 'one two three four, and five' });
		const expected = { state: 'whole', revived: true, content: { comment: 'one two three four, and five' } };
		expect(mine.receive(edited)).toMatchObject(expected);
		expect(yours.receive(deleted)).toMatchObject(expected);
		expect(readDocument(applyUpdates(null, [deleted, edited, begun]).doc)).toEqual(readDocument(mine.doc));
	});

	test('holds where each piece of writing was seen by one of two deleters', () => {
		const [mine, yours] = [device(begun), device(begun)];
		const edited = mine.change({ colour: 'green' });
		const deletions = [mine.change(null), yours.change(null)];
		expect(yours.receive(edited, ...deletions)).toMatchObject({ state: 'deleted' });
		expect(must(yours.receive(...deletions)).deletedBy).toHaveLength(2);
	});

	test('holds under a client that wrote before it, and not for what that client writes afterwards', () => {
		const mine = device(begun);
		mine.change({ colour: 'green' }, { clientId: 5 });
		mine.change(null, { clientId: 5 });
		expect(readDocument(mine.doc).state).toBe('deleted');
		mine.change({}, { clientId: 5 });
		expect(readDocument(mine.doc).state).toBe('whole');
		mine.change(null, { clientId: 5 });
		expect(readDocument(mine.doc).state).toBe('deleted');
	});

	test('is undone by bringing the same record back, on every device', () => {
		const mine = device(begun);
		const deleted = mine.change(null);
		const back = mine.change({});
		expect(readDocument(applyUpdates(begun, [back, deleted]).doc)).toMatchObject({ state: 'whole', revived: true });
	});

	test('stays where another device deletes again what it has just received', () => {
		const [mine, yours] = [device(begun), device(begun)];
		const edited = yours.change({ colour: 'green' });
		mine.change(null);
		expect(mine.receive(edited).state).toBe('whole');
		mine.change(null);
		expect(readDocument(mine.doc)).toMatchObject({ state: 'deleted', revived: false });
	});
});

describe('purging', () => {
	const record = aClipping({ comment: 'one two three four' });
	const begun = begin(record);
	const gone = must(localChange(begun, null, { at, clientId: 9 }));

	test('takes content away for good and leaves little', () => {
		const { doc } = must(purge(gone.doc));
		expect(readDocument(doc)).toMatchObject({ state: 'purged', content: null, deletedBy: [{ at }] });
		expect(new TextDecoder('latin1').decode(doc)).not.toMatch(/ferry|harbour|three/);
		expect(doc.length).toBeLessThan(180);
		expect(purge(doc)).toBeNull();
	});

	test('is the same on every device, and no edit', () => {
		const [a, b] = [must(purge(gone.doc)), must(purge(gone.doc))];
		expect(a.update).toEqual(b.update);
		expect(readDocument(applyUpdates(gone.doc, [a.update, b.update]).doc).state).toBe('purged');
		expect(readDocument(applyUpdates(null, [a.update, begun, gone.update]).doc).state).toBe('purged');
		expect(readDocument(applyUpdates(begun, [a.update]).doc)).toMatchObject({ state: 'purged', deletedBy: [{ at }] });
	});

	test('is for deleted notes alone', () => {
		expect(purge(begun)).toBeNull();
	});

	test('can be followed by the same clipping again', () => {
		const { doc } = must(purge(gone.doc));
		const again = must(localChange(doc, record, { at }));
		expect(readDocument(again.doc)).toMatchObject({ state: 'whole', content: synced(record) });
	});
});

describe('what comes from outside', () => {
	const begun = begin(aClipping());

	test('is left out, and named, where it is no update, and does no harm', () => {
		const bytes = fc.uint8Array({ minLength: 0, maxLength: 200 });
		const good = device(begun).change({ colour: 'rose' });
		const expected = readDocument(applyUpdates(begun, [good]).doc);
		fc.assert(
			fc.property(bytes, bytes, (a, b) => {
				const { doc, bad } = applyUpdates(begun, [a, good, b]);
				expect(bad).not.toContain(1);
				if (bad.length === 2) expect(readDocument(doc)).toEqual(expected);
			}),
			{ numRuns: 500 },
		);
	});

	test('is left out where an update was cut or changed', () => {
		fc.assert(
			fc.property(fc.nat(begun.length - 1), fc.nat(255), (at, byte) => {
				const cut = begun.slice(0, at);
				const changed = begun.with(at, byte);
				expect(() => readDocument(applyUpdates(null, [cut, changed]).doc)).not.toThrow();
			}),
			{ numRuns: 1000 },
		);
	});

	test('cannot stand in a document as something else than it should be', () => {
		const odd = new Y.Doc();
		odd.getArray('note').push([1]);
		odd.getMap('comment').set('a', 1);
		odd.getMap('tags').set('b', 2);
		odd.getMap('deleted').set('x', { at: 'yesterday', sv: Uint8Array.of(255, 255), clock: 1 });
		const { doc } = applyUpdates(begun, [Y.encodeStateAsUpdate(odd)]);
		expect(() => readDocument(doc)).not.toThrow();
	});

	/** What a value in a document of Yjs may be. */
	const value = fc.oneof(
		fc.anything({ withNullPrototype: false }).filter((made) => !/undefined|bigint/.test(typeof made)),
		fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -0, 2 ** 53, 1e300, '\u0000', '__proto__', '\ud800'),
		fc.constant('['.repeat(20_000) + ']'.repeat(20_000)),
		fc.uint8Array(),
		fc.json(),
	);
	const name = fc.oneof(fc.constantFrom('clip', 'colour', 'changed', 'hasText', 'text', '__proto__', '7'), fc.string());

	test('cannot stop what this device does, whatever values it puts where', () => {
		const record = aClipping({ comment: 'Mine.', tags: ['mine'] });
		fc.assert(
			fc.property(fc.array(fc.tuple(fc.constantFrom('note', 'tags', 'comment', 'deleted'), name, value)), (put) => {
				const doc = new Y.Doc();
				Y.applyUpdate(doc, begun);
				for (const [part, key, odd] of put) {
					if (part === 'tags') doc.getArray('tags').push([odd]);
					else if (part === 'comment') doc.getText('comment').insertEmbed(0, { [key]: odd }, { [key]: odd as object });
					else doc.getMap(part).set(key, odd);
				}
				const taken = applyUpdates(begun, [Y.encodeStateAsUpdate(doc)]).doc;
				readDocument(taken);
				purge(taken);
				deleteAgain(begun, taken, { at });
				const mine = localChange(taken, record, { at })?.doc ?? taken;
				expect(readDocument(mine)).toMatchObject({ state: 'whole', content: synced(record) });
				expect(readDocument(must(localChange(mine, null, { at })).doc).state).toBe('deleted');
			}),
			{ numRuns: 500 },
		);
	});

	test('gives no setting but its own, whatever values it puts where', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(name, value)), (put) => {
				const doc = new Y.Doc();
				for (const [key, odd] of put) doc.getMap('settings').set(key, odd);
				const taken = Y.encodeStateAsUpdate(doc);
				const read = readSettings(taken);
				expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
				expect(Object.keys(read).filter((key) => !put.some(([own]) => own === key))).toEqual([]);
				const mine = localSettingsChange(taken, { ...read, theme: 'dark' })?.doc ?? taken;
				expect(readSettings(mine)).toEqual({ ...read, theme: 'dark' });
				expect(readSettings(localSettingsChange(mine, {})?.doc ?? mine)).toEqual({});
			}),
			{ numRuns: 500 },
		);
	});
});

describe('the settings', () => {
	test('travel by name; the same setting ends the same on both devices', () => {
		const begun = must(localSettingsChange(null, { theme: 'dark', sites: ['a.example'] })).doc;
		expect(readSettings(begun)).toEqual({ theme: 'dark', sites: ['a.example'] });
		expect(localSettingsChange(begun, { sites: ['a.example'], theme: 'dark' })).toBeNull();
		const mine = must(localSettingsChange(begun, { theme: 'light', sites: ['a.example'], language: 'de' }));
		const yours = must(localSettingsChange(begun, { theme: 'system' }));
		const merged = readSettings(applyUpdates(mine.doc, [yours.update]).doc);
		expect(readSettings(applyUpdates(yours.doc, [mine.update]).doc)).toEqual(merged);
		expect(merged).toMatchObject({ language: 'de' });
		expect(merged.sites).toBeUndefined();
	});
});
