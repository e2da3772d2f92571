import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partsOf } from './clipping-document';
import { encodeFirst, type FirstWriting } from './first-document';
import { bytesOf, openDocument } from './yjs';

const client = fc.oneof(fc.constant(7), fc.integer({ min: 0, max: 2 ** 32 - 1 }));
const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ minLength: 120, maxLength: 400 }));
const writing: fc.Arbitrary<FirstWriting> = fc.record({
	rest: fc.record({
		client,
		note: fc.record(
			{
				clip: text,
				colour: text,
				hasText: fc.boolean(),
				text,
				changed: fc.oneof(fc.integer(), fc.maxSafeInteger(), fc.constant(Number.NaN)),
			},
			{ requiredKeys: ['clip', 'colour', 'hasText', 'changed'] },
		),
		tags: fc.array(text),
	}),
	comment: fc.record({ client, text: fc.oneof(fc.constant(''), text) }),
});

test('begins as if Yjs had written each part into an empty document, to the byte', () => {
	fc.assert(
		fc.property(writing, (given) => {
			const { rest, comment } = given;
			const doc = openDocument(null);
			const parts = partsOf(doc);
			doc.clientID = rest.client;
			doc.transact(() => {
				for (const [key, value] of Object.entries(rest.note)) parts.note.set(key, value);
				if (rest.tags.length > 0) parts.tags.push([...rest.tags]);
			});
			doc.clientID = comment.client;
			doc.transact(() => parts.comment.insert(0, comment.text));
			expect(encodeFirst(given)).toEqual(bytesOf(doc));
		}),
		{ numRuns: 1000 },
	);
});
