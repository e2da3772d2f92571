import { expect, test } from 'vitest';
import type { Note } from '../../notes/note';
import { chooseNotes, isAsInOriginal, startsFolded } from './order';

const notes = (['quote', 'claim', 'quote', 'outlet'] as const).map((kind, i) => ({ kind, id: `${i}` }) as Note);
const ids = (chosen: readonly Note[]) => chosen.map(({ id }) => id).join('');

test('the chosen kinds are shown alone, in page order; all of them where none is chosen', () => {
	expect(ids(chooseNotes(notes, []))).toBe('0123');
	expect(ids(chooseNotes(notes, ['outlet', 'quote']))).toBe('023');
});

test('a choice that a later reading of the page leaves without notes hides nothing', () => {
	expect(ids(chooseNotes(notes, ['document']))).toBe('0123');
});

test('a note says nothing but that the page has the original’s words only where nothing differs', () => {
	const note = { kind: 'quote', finding: 'exact', drift: [] } as unknown as Note;
	expect(isAsInOriginal(note)).toBe(true);
	expect(isAsInOriginal({ ...note, finding: 'trimmed' })).toBe(false);
	expect(isAsInOriginal({ ...note, drift: [{}] } as unknown as Note)).toBe(false);
	expect(isAsInOriginal({ ...note, kind: 'document' } as Note)).toBe(false);
});

test('three notes start open, the rest as their headings; points do beside others', () => {
	const note = { kind: 'quote', finding: 'trimmed', drift: [] } as unknown as Note;
	expect([0, 1, 2, 3, 20].map((at) => startsFolded(note, at, 21))).toEqual([false, false, false, true, true]);
	const claim = { ...note, kind: 'claim' } as Note;
	expect([startsFolded(claim, 0, 2), startsFolded(claim, 0, 1)]).toEqual([true, false]);
});
