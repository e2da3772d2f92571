import { expect, test } from 'vitest';
import type { HiddenNote } from '../../messages/reading';
import type { Note } from '../../notes/note';
import { withHidden } from './with-hidden';

const note = (id: string) => ({ id }) as Note;
const hidden = (id: string, at: number): HiddenNote => ({ note: note(id), at, where: 'page' });
const reading = { notes: ['b', 'd'].map(note), hidden: [hidden('e', 4), hidden('a', 0), hidden('c', 2)] };
const ids = (...chosen: string[]) => withHidden(reading, new Set(chosen)).map(({ id }) => id);

test('a note that was just hidden keeps its place, one that was hidden before has none', () => {
	expect(ids()).toEqual(['b', 'd']);
	expect(ids('c')).toEqual(['b', 'c', 'd']);
	expect(ids('a', 'e')).toEqual(['a', 'b', 'd', 'e']);
	expect(ids('a', 'c', 'e', 'gone')).toEqual(['a', 'b', 'c', 'd', 'e']);
});
