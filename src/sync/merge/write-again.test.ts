import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aClipping } from '../../../tests/support/clippings';
import { must } from '../../text/must';
import { applyUpdates, localChange, purge, readDocument } from './documents';
import { writeAgain } from './write-again';

/** A note whose comment is edited unseen while another device deletes and purges it: as every device holds it then. */
function purged(comment: string, unseen: string) {
	const note = aClipping({ comment, tags: ['talks'] });
	const record = { ...note, comment: unseen, changed: '2022-03-01T10:00:00.000Z' };
	const begun = must(localChange(null, note, { at: 1 })).doc;
	const edit = must(localChange(begun, record, { at: 2, clientId: 1 })).update;
	const gone = must(localChange(begun, null, { at: 3, clientId: 2 }));
	const taken = must(purge(gone.doc)).update;
	const held = applyUpdates(begun, [edit, gone.update]).doc;
	return { record: must(readDocument(held).content), doc: applyUpdates(held, [taken]).doc, taken, begun, edit };
}

const words = fc.array(fc.constantFrom('ferry', 'harbour', 'quay', 'tide', 'Über', '🌊'), {
	minLength: 1,
	maxLength: 12,
});
const comments = words.map((of) => of.join(' '));

describe('a clipping that was purged unseen', () => {
	test('is written again by many devices as by one, in whatever order their updates came', () => {
		fc.assert(
			fc.property(comments, comments, (comment, unseen) => {
				const { record, doc, taken, begun, edit } = purged(comment, unseen);
				const other = applyUpdates(null, [taken, edit, begun]).doc;
				const [mine, yours] = [doc, other].map((held) => must(writeAgain(held, { ...record, standing: null })));
				expect(must(yours).update).toEqual(must(mine).update);
				const both = readDocument(applyUpdates(must(mine).doc, [must(yours).update]).doc);
				expect(both).toMatchObject({ state: 'whole', content: record });
			}),
		);
	});

	test('keeps the words of two devices that hold different edits of it', () => {
		const note = aClipping({ comment: 'The ferry sails.' });
		const begun = must(localChange(null, note, { at: 1 })).doc;
		const gone = must(localChange(begun, null, { at: 2, clientId: 2 })).doc;
		const taken = must(purge(gone)).update;
		const written = ['The ferry sails today.', 'No ferry sails.'].map((comment, i) => {
			const edited = must(localChange(begun, { ...note, comment }, { at: 3, clientId: 10 + i })).doc;
			return must(writeAgain(applyUpdates(edited, [taken]).doc, { ...note, comment })).doc;
		});
		const { state, content } = readDocument(applyUpdates(null, written).doc);
		expect(state).toBe('whole');
		expect(content?.comment.split(' ')).toEqual(expect.arrayContaining(['The', 'No', 'ferry', 'sails', 'today.']));
	});
});
