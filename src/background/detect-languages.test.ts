import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { assemblePlainText } from '../text/assemble';
import { withDetectedLanguages } from './detect-languages';

const EN = 'The ministers met in the town hall and spoke of the treaty that was not signed by any of them.';
const FR = 'Les ministres se sont réunis à la mairie et ont parlé du traité que nul parmi eux ne voulait signer hier.';
const page = assemblePlainText(`${EN}\n${FR}`, { language: 'en' });

const detect = vi.fn();
const answer = (language: string, percentage: number, isReliable = true) =>
	detect.mockResolvedValue({ isReliable, languages: [{ language, percentage }] });
const languages = async () => (await withDetectedLanguages(page)).blocks.map(({ language }) => language);

describe('withDetectedLanguages', () => {
	beforeEach(() => {
		detect.mockReset();
		Object.assign(browser.i18n, { detectLanguage: detect });
	});

	test('asks the browser about what is open, and about nothing on an ordinary page', async () => {
		answer('fr', 98);
		expect(await languages()).toEqual([null, 'fr']);
		expect(detect).toHaveBeenCalledTimes(1);
		const ordinary = assemblePlainText(`${EN}\n${EN}`, { language: 'en' });
		expect(await withDetectedLanguages(ordinary)).toBe(ordinary);
		expect(detect).toHaveBeenCalledTimes(1);
	});

	test('believes only a sure answer, and stays silent where the detector fails', async () => {
		answer('fr', 80);
		expect(await languages()).toEqual([null, null]);
		answer('fr', 98, false);
		expect(await languages()).toEqual([null, null]);
		answer('en', 98);
		expect(await languages()).toEqual([null, null]);
		detect.mockRejectedValue(new Error('no detector'));
		expect(await languages()).toEqual([null, null]);
	});

	test('asks about a page of which nothing tells the language', async () => {
		answer('zh-Hant', 97);
		expect(await withDetectedLanguages({ ...page, language: null })).toMatchObject({ language: 'zh' });
	});

	test('bounds what it asks', async () => {
		answer('fr', 98);
		await withDetectedLanguages(assemblePlainText(Array(40).fill(FR.repeat(20)).join('\n'), { language: 'en' }));
		expect(detect).toHaveBeenCalledTimes(12);
		expect(detect.mock.lastCall?.[0]).toHaveLength(1000);
	});
});
