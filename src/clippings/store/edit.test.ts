import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aClipping } from '../../../tests/support/clippings';
import { LIMITS } from '../model';
import { getClipping, putClippings, removeClippings } from './clippings';
import { closeDatabase } from './database';
import { editClipping, editedOf, editOrRevive } from './edit';
import { EditError } from './errors';

describe('editing a clipping', () => {
	beforeEach(() => {
		globalThis.indexedDB = new IDBFactory();
	});
	afterEach(closeDatabase);

	const stored = async () => {
		const clipping = aClipping({ comment: 'The ferry sails.', tags: ['harbour', 'talks'], colour: 'yellow' });
		await putClippings([clipping]);
		return { clipping, base: editedOf(clipping) };
	};

	test('keeps what two windows wrote from the same beginning', async () => {
		const { clipping, base } = await stored();
		await Promise.all([
			editClipping(clipping.id, base, {
				comment: 'The old ferry sails.',
				tags: ['harbour', 'talks', 'old'],
				colour: 'blue',
			}),
			editClipping(clipping.id, base, { comment: 'The ferry sails again.', tags: ['talks', 'new'], colour: 'yellow' }),
		]);
		const after = await getClipping(clipping.id);
		expect(after).toMatchObject({
			comment: 'The old ferry sails again.',
			tags: ['talks', 'old', 'new'],
			colour: 'blue',
		});
		expect(after && after.changed > clipping.changed).toBe(true);
	});

	test('takes the last of two colours', async () => {
		const { clipping, base } = await stored();
		await editClipping(clipping.id, base, { ...base, colour: 'rose' });
		expect(await editClipping(clipping.id, base, { ...base, colour: 'green' })).toMatchObject({ colour: 'green' });
	});

	test('drops empty tags and those that come twice, whatever their case', async () => {
		const { clipping, base } = await stored();
		const edited = await editClipping(clipping.id, base, { ...base, tags: [...base.tags, ' ', '', 'TALKS', ' a  b '] });
		expect(edited?.tags).toEqual(['harbour', 'talks', 'a b']);
	});

	test.each([
		['comment', { comment: 'x'.repeat(LIMITS.comment + 1) }],
		['tag', { tags: ['x'.repeat(LIMITS.tag + 1)] }],
		['tags', { tags: Array.from({ length: LIMITS.tags + 1 }, (_, i) => `t${i}`) }],
	] as const)('refuses what is beyond the limit of: %s, and changes nothing', async (limit, beyond) => {
		const { clipping, base } = await stored();
		const edit = editClipping(clipping.id, base, {
			...base,
			...beyond,
			tags: 'tags' in beyond ? [...beyond.tags] : [],
		});
		await expect(edit).rejects.toThrow(EditError);
		await expect(edit).rejects.toMatchObject({ limit });
		expect(await getClipping(clipping.id)).toEqual(clipping);
	});

	test('brings a clipping back that another window deleted while it was edited', async () => {
		const { clipping, base } = await stored();
		await removeClippings([clipping.id]);
		expect(await editClipping(clipping.id, base, { ...base, comment: 'Mine.' })).toBeNull();
		expect(await editOrRevive(clipping, base, { ...base, comment: 'Mine.' })).toMatchObject({ comment: 'Mine.' });
		expect(await getClipping(clipping.id)).toMatchObject({ comment: 'Mine.', selectors: clipping.selectors });
	});
});
