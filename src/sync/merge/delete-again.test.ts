import { describe, expect, test } from 'vitest';
import { aClipping } from '../../../tests/support/clippings';
import type { Clipping } from '../../clippings/model';
import { must } from '../../text/must';
import { applyUpdates, deleteAgain, localChange, readDocument } from './documents';

const DELETER = { clientId: 9, at: 5, device: 'dd'.repeat(8) };

/** A note, and two later edits of one reader, of which the second replaces what the first wrote. */
function edits(first: Partial<Clipping>, second: Partial<Clipping>) {
	const note = aClipping({ comment: 'The ferry sails.' });
	const begun = must(localChange(null, note, { at: 1 }));
	const one = must(localChange(begun.doc, { ...note, comment: 'The ferry sails today.' }, { at: 2, clientId: 1 }));
	const late = must(localChange(one.doc, { ...note, ...first }, { at: 3, clientId: 1 }));
	const last = must(localChange(late.doc, { ...note, ...first, ...second }, { at: 4, clientId: 2 }));
	const seen = applyUpdates(one.doc, [last.update]).doc;
	const deleted = must(localChange(seen, null, DELETER));
	return { deleted: deleted.doc, after: applyUpdates(deleted.doc, [late.update]).doc };
}

const stateOf = (doc: Uint8Array) => readDocument(doc).state;

describe('an edit that comes after the one that replaced it', () => {
	const whole = { comment: 'Nothing of it is left, all is written anew by the harbour master.' };

	test('does not bring back what was deleted between the two', () => {
		const { deleted, after } = edits({ comment: 'The ferry sails on Monday.', colour: 'rose' }, whole);
		expect([stateOf(deleted), stateOf(after)]).toEqual(['deleted', 'whole']);
		const again = must(deleteAgain(deleted, after, DELETER));
		expect(stateOf(again.doc)).toBe('deleted');
		expect(stateOf(applyUpdates(after, [again.update]).doc)).toBe('deleted');
	});

	test('brings it back where a tag comes with it that the deleter had not seen', () => {
		const { deleted, after } = edits({ comment: 'The ferry sails on Monday.', tags: ['unseen'] }, whole);
		expect(deleteAgain(deleted, after, DELETER)).toBeNull();
	});

	test('brings it back where some of its words stand', () => {
		const { deleted, after } = edits({ comment: 'The ferry sails today. An unseen sentence.' }, { colour: 'rose' });
		expect(stateOf(after)).toBe('whole');
		expect(deleteAgain(deleted, after, DELETER)).toBeNull();
	});
});
