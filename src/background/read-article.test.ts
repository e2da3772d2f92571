import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { compileFolder, PLUTO } from '../../tests/support/packs';
import { getReading } from '../messages/readings';
import { assemblePlainText } from '../text/assemble';

const article = assemblePlainText('Pluto was demoted to a dwarf planet by the IAU. The hall was hot.', {
	language: 'en',
});
const page = { article, frame: null };
const URL = 'https://paper.example/a';

/** The module anew, with the bundled pack as given: it keeps an opened pack for the worker's life. */
async function background(pack: () => Promise<Uint8Array<ArrayBuffer>>) {
	vi.resetModules();
	vi.stubGlobal('fetch', async () => new Response(await pack()));
	return (await import('./read-article')).readArticleOf;
}

describe('readArticleOf', () => {
	beforeEach(() => {
		fakeBrowser.reset();
		const { browser } = globalThis as unknown as { browser: { runtime: object } };
		Object.assign(browser.runtime, { getURL: (path: string) => `chrome-extension://id${path}` });
	});

	test('keeps the reading for the panel and answers with the marks', async () => {
		const readArticleOf = await background(() => compileFolder(PLUTO));
		const marks = await readArticleOf(7, URL, page);
		expect(marks).toEqual([{ start: 0, end: 47, note: 'claim:Q1:0', kind: 'claim' }]);
		expect(await getReading(7)).toMatchObject({
			state: 'read',
			page: { url: URL },
			silence: { sentencesRead: 2, sentencesWithNotes: 1 },
		});
	});

	test('says that the page is being read, but not in the place of notes on the same page', async () => {
		const seen: string[] = [];
		fakeBrowser.storage.session.onChanged.addListener((changes) => {
			const reading = changes['reading:7']?.newValue as { state: string } | undefined;
			if (reading) seen.push(reading.state);
		});
		const readArticleOf = await background(() => compileFolder(PLUTO));
		await readArticleOf(7, URL, page);
		await readArticleOf(7, URL, page);
		await readArticleOf(7, `${URL}/2`, page);
		expect(seen).toEqual(['reading', 'read', 'read', 'reading', 'read']);
	});

	test('says that the pack cannot be read when it is damaged, and works again once it is whole', async () => {
		let bytes: Uint8Array<ArrayBuffer> = new TextEncoder().encode('SIDELITE');
		const readArticleOf = await background(async () => bytes);
		expect(await readArticleOf(7, URL, page)).toEqual([]);
		expect(await getReading(7)).toEqual({ state: 'failed', url: URL, reason: 'pack-unreadable' });
		bytes = await compileFolder(PLUTO);
		expect(await readArticleOf(7, URL, page)).toHaveLength(1);
	});

	test('survives whatever else goes wrong', async () => {
		const readArticleOf = await background(() => Promise.reject(new TypeError('no such file')));
		expect(await readArticleOf(7, URL, page)).toEqual([]);
		expect(await getReading(7)).toEqual({ state: 'failed', url: URL, reason: 'unexpected' });
	});
});
