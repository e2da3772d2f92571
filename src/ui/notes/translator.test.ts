import { afterEach, describe, expect, test, vi } from 'vitest';
import { canTranslate, openTranslator } from './translator';

const availability = vi.fn(async () => 'downloadable');

describe('the browser’s translator', () => {
	afterEach(() => vi.unstubAllGlobals());

	test('is not offered where there is none, or for one and the same language', async () => {
		expect(await canTranslate('en', 'de')).toBe(false);
		vi.stubGlobal('Translator', { availability });
		expect(await canTranslate('en-GB', 'en')).toBe(false);
	});

	test('is asked for languages as browsers name them', async () => {
		vi.stubGlobal('Translator', { availability });
		expect(await canTranslate('en', 'zh-CN')).toBe(true);
		expect(availability).toHaveBeenLastCalledWith({ sourceLanguage: 'en', targetLanguage: 'zh' });
		await canTranslate('zh-TW', 'de');
		expect(availability).toHaveBeenLastCalledWith({ sourceLanguage: 'zh-Hant', targetLanguage: 'de' });
	});

	test('is not offered where it refuses to tell', async () => {
		vi.stubGlobal('Translator', { availability: () => Promise.reject(new Error('not allowed')) });
		expect(await canTranslate('en', 'de')).toBe(false);
	});

	test('tells how much of its model is there, and is given back when the reader closes the part', async () => {
		const destroy = vi.fn();
		vi.stubGlobal('Translator', {
			create: async ({ monitor }: { monitor: (target: EventTarget) => void }) => {
				const target = new EventTarget();
				monitor(target);
				target.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded: 0.5 }));
				return { translate: async (text: string) => `${text}!`, destroy };
			},
		});
		const stop = new AbortController();
		const loading = vi.fn();
		const translate = await openTranslator('en', 'de', { signal: stop.signal, loading });
		expect(await translate('yes')).toBe('yes!');
		expect(loading).toHaveBeenCalledWith(0.5);
		stop.abort();
		expect(destroy).toHaveBeenCalledOnce();
	});
});
