import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS, parseSettings } from './settings';
import { changeSettings, getSettings, watchSettings } from './store';

describe('parseSettings', () => {
	test.each([[null], ['dark'], [undefined]])('gives the defaults for %j', (stored) => {
		expect(parseSettings(stored)).toEqual(DEFAULT_SETTINGS);
	});

	test('keeps the good fields beside a bad one', () => {
		expect(parseSettings({ marks: false, theme: 'pink', sitesOff: ['<script>'] })).toEqual({
			...DEFAULT_SETTINGS,
			marks: false,
		});
	});
});

describe('the stored settings', () => {
	beforeEach(() => fakeBrowser.reset());

	test('keep both of two changes made at once', async () => {
		await Promise.all([changeSettings({ marks: false }), changeSettings({ theme: 'dark' })]);
		expect(await getSettings()).toEqual({ ...DEFAULT_SETTINGS, marks: false, theme: 'dark' });
	});

	test('refuse a change that they cannot hold, and go on', async () => {
		await changeSettings({ sitesOff: ['a.example'] });
		await expect(changeSettings({ sitesOff: ['no site'] })).rejects.toThrow();
		await changeSettings({ marks: false });
		expect(await getSettings()).toEqual({ ...DEFAULT_SETTINGS, marks: false, sitesOff: ['a.example'] });
	});

	test('change by what they were', async () => {
		const add = (site: string) => changeSettings(({ sitesOff }) => ({ sitesOff: [...sitesOff, site] }));
		await Promise.all([add('a.example'), add('b.example')]);
		expect((await getSettings()).sitesOff).toEqual(['a.example', 'b.example']);
	});

	test('are told to those who watch, until they stop', async () => {
		const seen: boolean[] = [];
		const stop = new AbortController();
		watchSettings(({ recap }) => seen.push(recap), stop.signal);
		await changeSettings({ recap: false });
		stop.abort();
		await changeSettings({ recap: true });
		expect(seen).toEqual([false]);
	});
});
