import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { aClipping } from '../../../tests/support/clippings';
import { putClippings } from '../../clippings/store/clippings';
import { closeDatabase, database } from '../../clippings/store/database';
import { keptTexts, noteArrival, pagesWithText } from './kept-texts';

afterEach(closeDatabase);

test('reads a text that came, or was replaced, after its clipping was known, once it is told of it', async () => {
	const clipping = aClipping({ hasText: true });
	const { url } = clipping.page;
	await putClippings([clipping]);
	const kept = keptTexts();
	const pages = pagesWithText([clipping]);
	const words = { forms: ['bakers'], whole: false } as never;
	const find = async () => {
		await kept.follow(pages);
		await kept.texts.look([words], async () => undefined, new AbortController().signal);
		return kept.texts.answers(words)?.has(url);
	};
	expect(await find()).toBe(false);
	for (const [text, isFound] of [
		['The bakers sold out.', true],
		['Nobody sold anything.', false],
	] as const) {
		await (await database()).put('texts', { url, read: clipping.created, text });
		expect(await find()).toBe(!isFound);
		noteArrival(url);
		expect(await find()).toBe(isFound);
	}
});
