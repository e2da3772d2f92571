import { browser } from 'wxt/browser';
import { setLanguage, t } from '../i18n/messages';
import type { Settings } from '../settings/settings';
import { getSettings, watchSettings } from '../settings/store';
import { readTabsAgain } from './off';
import { tellPages } from './page';
import { registerReader } from './sites';

/**
 * Has the background follow the settings: its language, where the reader script runs, and what is read in tabs that are
 * open. `read` has a tab's page read.
 */
export function followSettings(read: (tabId: number) => Promise<unknown>): void {
	void getSettings().then((settings) => speak(settings));
	watchSettings((now, before) => {
		if (now.language !== before.language) void speak(now, true);
		const changed = (...fields: (keyof Settings)[]) =>
			fields.some((field) => JSON.stringify(now[field]) !== JSON.stringify(before[field]));
		if (changed('marks', 'card', 'recap', 'clipButton', 'clipText', 'theme')) void tellPages(now);
		if (changed('reach', 'sitesOff', 'packsOff')) void registerReader();
		if (changed('sitesOff', 'packsOff')) void readTabsAgain(read);
	});
}

/** Takes up the reader's language, and writes what the manifest has written in the browser's own. */
async function speak({ language }: Settings, changed = false): Promise<void> {
	await setLanguage(language);
	if (changed || language !== 'auto') await browser.action.setTitle({ title: t('actionTitle') });
}
