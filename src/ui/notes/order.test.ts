import { expect, test } from 'vitest';
import type { Note } from '../../notes/note';
import { chooseNotes } from './order';

const notes = (['quote', 'claim', 'quote', 'outlet'] as const).map((kind, i) => ({ kind, id: `${i}` }) as Note);
const ids = (chosen: readonly Note[]) => chosen.map(({ id }) => id).join('');

test('the chosen kinds are shown alone, in page order; all of them where none is chosen', () => {
	expect(ids(chooseNotes(notes, []))).toBe('0123');
	expect(ids(chooseNotes(notes, ['outlet', 'quote']))).toBe('023');
});

test('a choice that a later reading of the page leaves without notes hides nothing', () => {
	expect(ids(chooseNotes(notes, ['document']))).toBe('0123');
});
