import { describe, expect, test } from 'vitest';
import type { Note, NoteSection } from '../../notes/note';
import { translateNote } from './translate-note';

const upper = async (text: string) => text.toUpperCase();

const note = {
	heading: 'Wendy Sherman',
	lead: [
		{ text: 'We will not ', role: 'kept' },
		{ text: 'ever ', role: 'left-out' },
		{ text: 'never ', role: 'added' },
		{ text: 'close it.', role: 'kept' },
	],
} as Note;

const section = (item: Partial<NoteSection['items'][number]>): NoteSection => ({
	kind: 'context',
	items: [{ label: 'NATO', date: '2022-01-12', pieces: [], sources: [0], ...item }],
});

describe('a translated note', () => {
	test('has the original whole, with what the page left out and without what it added', async () => {
		expect(await translateNote(note, [], upper)).toMatchObject({
			heading: 'WENDY SHERMAN',
			lead: 'WE WILL NOT EVER CLOSE IT.',
		});
	});

	test('keeps names, dates and sources', async () => {
		const { sections } = await translateNote(note, [section({ pieces: [{ text: 'a door', role: 'plain' }] })], upper);
		expect(sections).toEqual([section({ pieces: [{ text: 'A DOOR', role: 'plain' }] })]);
	});

	test('leaves what is not in the note’s language, and lines without words', async () => {
		const russian = section({ language: 'ru', pieces: [{ text: 'дверь', role: 'plain' }] });
		const { sections } = await translateNote(note, [russian, section({})], upper);
		expect(sections).toEqual([russian, section({})]);
	});

	test('compares no versions', async () => {
		expect((await translateNote(note, [{ ...section({}), kind: 'variants' }], upper)).sections).toEqual([]);
	});

	test('translates a remark', async () => {
		const { sections } = await translateNote(note, [section({ remark: { text: 'so', sources: [1] } })], upper);
		expect(sections[0]?.items[0]?.remark).toEqual({ text: 'SO', sources: [1] });
	});
});
