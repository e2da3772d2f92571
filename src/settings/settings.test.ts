import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS, parseSettings } from './settings';
import { changeSettings, getSettings, watchSettings } from './store';

describe('parseSettings', () => {
	it.each([[null], ['dark'], [undefined]])('gives the defaults for %j', (stored) => {
		expect(parseSettings(stored)).toEqual(DEFAULT_SETTINGS);
	});

	it('keeps the good fields beside a bad one', () => {
		expect(parseSettings({ marks: false, theme: 'pink', sitesOff: ['<script>'] })).toEqual({
			...DEFAULT_SETTINGS,
			marks: false,
		});
	});
});

describe('the stored settings', () => {
	beforeEach(() => fakeBrowser.reset());

	it('keep both of two changes made at once', async () => {
		await Promise.all([changeSettings({ marks: false }), changeSettings({ theme: 'dark' })]);
		expect(await getSettings()).toEqual({ ...DEFAULT_SETTINGS, marks: false, theme: 'dark' });
	});

	it('refuse a change that they cannot hold, and go on', async () => {
		await changeSettings({ sitesOff: ['a.example'] });
		await expect(changeSettings({ sitesOff: ['no site'] })).rejects.toThrow();
		await changeSettings({ marks: false });
		expect(await getSettings()).toEqual({ ...DEFAULT_SETTINGS, marks: false, sitesOff: ['a.example'] });
	});

	it('change by what they were', async () => {
		const add = (site: string) => changeSettings(({ sitesOff }) => ({ sitesOff: [...sitesOff, site] }));
		await Promise.all([add('a.example'), add('b.example')]);
		expect((await getSettings()).sitesOff).toEqual(['a.example', 'b.example']);
	});

	it('are told to those who watch, until they stop', async () => {
		const seen: boolean[] = [];
		const stop = new AbortController();
		watchSettings(({ recap }) => seen.push(recap), stop.signal);
		await changeSettings({ recap: false });
		stop.abort();
		await changeSettings({ recap: true });
		expect(seen).toEqual([false]);
	});
});
