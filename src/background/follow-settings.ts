import { browser } from 'wxt/browser';
import { t } from '../i18n/messages';
import type { Settings } from '../settings/settings';
import { getSettings, watchSettings } from '../settings/store';
import { followInterfaceLanguage } from './interface-language';
import { tellPages } from './page-answers';
import { registerReader } from './register-reader';
import { readTabsAgain } from './sites-off';
import { refreshToolbar } from './toolbar';

/**
 * Has the background follow the settings: its language, where the reader script runs, and what is read in tabs that are
 * open. `read` has a tab's page read.
 */
export function followSettings(read: (tabId: number) => Promise<unknown>): void {
	void getSettings().then((settings) => takeUpLanguage(settings));
	watchSettings((now, before) => {
		if (now.language !== before.language) void takeUpLanguage(now, true);
		const changed = (...fields: (keyof Settings)[]) =>
			fields.some((field) => JSON.stringify(now[field]) !== JSON.stringify(before[field]));
		if (changed('marks', 'card', 'recap', 'clipButton', 'clipText', 'theme')) void tellPages(now);
		if (changed('reach', 'sitesOff', 'packsOff')) void registerReader();
		if (changed('sitesOff', 'packsOff')) void readTabsAgain(read);
	});
}

/** Takes up the reader's language, and writes what the manifest and the toolbar have written in another. */
async function takeUpLanguage({ language }: Settings, changed = false): Promise<void> {
	await followInterfaceLanguage();
	if (changed || language !== 'auto') await browser.action.setTitle({ title: t('actionTitle') });
	if (!changed) return;
	const tabs = await browser.tabs.query({});
	await Promise.all(tabs.map(({ id }) => (id === undefined ? null : refreshToolbar(id))));
}
