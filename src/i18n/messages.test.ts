import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fillMessage } from './catalogue';

describe('fillMessage', () => {
	test.each([
		['named', { message: '$A$ of $B$', placeholders: { a: { content: '$2' }, b: { content: '$1!' } } }, 'two of one!'],
		['named in another case', { message: '$pAcK$', placeholders: { Pack: { content: '$1' } } }, 'one'],
		['numbered', { message: '$1, $2$1' }, 'one, twoone'],
		['a dollar', { message: '$$5 and $1' }, '$5 and one'],
		['none given', { message: 'left: $9.' }, 'left: .'],
		['an unknown name', { message: '$NOBODY$ $1' }, '$NOBODY$ one'],
		['constant content', { message: '$X$', placeholders: { x: { content: 'as it is' } } }, 'as it is'],
	])('fills placeholders: %s', (_, entry, expected) => {
		expect(fillMessage(entry, ['one', 'two'])).toBe(expected);
	});

	test('does not look into what it filled in', () => {
		const entry = { message: '$A$ $2', placeholders: { a: { content: '$1' } } };
		expect(fillMessage(entry, ['$2 $A$ $$', 'two'])).toBe('$2 $A$ $$ two');
	});
});

describe('the language of the messages', () => {
	let asked: string[];

	async function fresh(files: Record<string, object | undefined> = {}) {
		vi.resetModules();
		asked = [];
		vi.stubGlobal('fetch', async (url: string) => {
			asked.push(url);
			const given = files[url];
			if (given) return Response.json(given);
			return new Response(await readFile(`public${url}`, 'utf8'));
		});
		Object.assign(fakeBrowser.i18n, {
			getMessage: (key: string) => (key === 'languageTag' ? 'en' : `browser:${key}`),
			getUILanguage: () => 'de-AT',
		});
		Object.assign(fakeBrowser.runtime, { getURL: (path: string) => path });
		return import('./messages');
	}
	afterEach(() => vi.unstubAllGlobals());

	test('is the browser’s own without a look at any file', async () => {
		const { setLanguage, t } = await fresh();
		await setLanguage('auto');
		expect(t('more')).toBe('browser:more');
		expect(asked).toEqual([]);
	});

	test('is the chosen one, with its plural forms and the browser’s region', async () => {
		const { setLanguage, t, plural, uiLanguage, writingDirection } = await fresh();
		await setLanguage('ru');
		expect(t('untitledPage')).toBe('Страница без заголовка');
		expect(plural('notesCount', 3)).toBe('3 примечания');
		expect(uiLanguage()).toBe('ru');
		expect(writingDirection()).toBe('ltr');
		await setLanguage('de');
		expect(uiLanguage()).toBe('de-AT');
		await setLanguage('auto');
		expect(t('more')).toBe('browser:more');
	});

	test('lends a missing message from English, and is written as its script is', async () => {
		const arabic = { languageTag: { message: 'ar' } };
		const { setLanguage, t, writingDirection } = await fresh({ '/_locales/ar/messages.json': arabic });
		await setLanguage('ar');
		expect(t('untitledPage')).toBe('Untitled page');
		expect(writingDirection()).toBe('rtl');
	});

	test('finds a language with a region in its folder', async () => {
		const chinese = { languageTag: { message: 'zh-CN' } };
		const { setLanguage, catalogueLanguage } = await fresh({ '/_locales/zh_CN/messages.json': chinese });
		await setLanguage('zh-CN');
		expect(catalogueLanguage()).toBe('zh-CN');
	});

	test('stays the browser’s where the chosen one has no file', async () => {
		const { setLanguage, t } = await fresh();
		await setLanguage('tlh');
		expect(t('more')).toBe('browser:more');
	});

	test('is the one that was asked for last, however long the others take', async () => {
		const { setLanguage, t } = await fresh();
		await Promise.all([setLanguage('ru'), setLanguage('de'), setLanguage('auto')]);
		expect(t('more')).toBe('browser:more');
	});
});
