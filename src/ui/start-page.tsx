import { type ComponentChild, render } from 'preact';
import { watchClippings } from '../clippings/store/announce';
import { keepUncaught } from '../messages/failures';
import { send } from '../messages/send';
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings';
import { getSettings, watchSettings } from '../settings/store';
import { localise, setLanguage } from './i18n';
import { SettingsContext } from './use-settings';

interface StartedPage {
	/** Name of the page, where failures are kept. */
	name: string;
	/** The title of the document; left out, it stays as it is. */
	title?: () => string;
	/** What is drawn into the element whose id is the page's name; called again whenever settings change. */
	view: () => ComponentChild;
	/** Whether the document's own language stays, because most of it is no message of Sidelight's. */
	ownLanguage?: true;
}

/**
 * Starts one of Sidelight's pages: settings, then language, then theme, then what it shows. Until then the page is
 * hidden (`base.css`), so that nothing is seen in another theme. From then on it follows the settings.
 */
export async function startPage(page: StartedPage): Promise<void> {
	keepUncaught(page.name);
	// The worker, which tells the pages that show clippings and syncs, may be asleep: it hears no channel, but is woken by a
	// message.
	watchClippings(() => send('clippingsChanged', null).catch(() => undefined));
	void send('pageOpened', null).catch(() => undefined);
	let latest = 0;
	const show = async (settings: Settings) => {
		const own = ++latest;
		await setLanguage(settings.language);
		if (own === latest) draw(page, settings);
	};
	watchSettings((settings) => void show(settings));
	await show(await getSettings().catch(() => DEFAULT_SETTINGS));
}

function draw({ name, title, view, ownLanguage }: StartedPage, settings: Settings): void {
	if (!ownLanguage) localise(document);
	if (title) document.title = title();
	document.documentElement.dataset.theme = settings.theme;
	const root = document.getElementById(name);
	if (root) render(<SettingsContext.Provider value={settings}>{view()}</SettingsContext.Provider>, root);
}
