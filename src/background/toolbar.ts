import { browser } from 'wxt/browser';
import { plural, t } from '../i18n/messages';
import type { Reading } from '../messages/reading';
import { getReading, watchReadings } from '../messages/readings';

/** What the toolbar button shows of one tab. The icons differ by shape; their sources stand beside them in `public/icon`. */
export interface ToolbarState {
	icon: 'ready' | 'reading' | 'notes' | 'nothing' | 'off' | 'no-permission';
	title: string;
	/** Short text on the button; empty for none. */
	badge: string;
}

/** Calm grey-blue; a colour that judges nothing. */
const COLOUR = '#3b5f73';

/** How long the button says why nothing happened. */
const HINT_MS = 4000;

const SIZES = [16, 32, 48];

/** What to show for a reading. Outlet cards are not counted; a state that the toolbar does not know looks as none. */
export function toolbarState(reading: Reading | undefined): ToolbarState {
	const quiet = (icon: ToolbarState['icon'], title: string): ToolbarState => ({ icon, title, badge: '' });
	const none = quiet('ready', t('actionTitle'));
	switch (reading?.state) {
		case undefined:
			return none;
		case 'waiting':
			return quiet('no-permission', t('toolbarNoPermission'));
		case 'closed':
			if (reading.why === 'permission') return quiet('no-permission', t('toolbarNoPermission'));
			return quiet('nothing', t('closedTitle'));
		case 'reading':
			return quiet('reading', t('toolbarReading'));
		case 'read': {
			const count = reading.notes.filter(({ kind }) => kind !== 'outlet').length;
			if (count === 0) return quiet('nothing', t('toolbarNothing'));
			return { icon: 'notes', title: plural('toolbarNotes', count), badge: String(count) };
		}
		case 'no-article':
			return quiet('nothing', t('toolbarNoArticle'));
		case 'failed':
			return quiet('ready', t('toolbarFailed'));
		case 'off':
			return quiet('off', t('toolbarOff'));
		default:
			// What another version stored.
			reading satisfies never;
			return none;
	}
}

/** Shows on the toolbar what is known of a tab. All is asked of the browser at once, so that a later call shows last. */
async function show(tabId: number, { icon, title, badge }: ToolbarState): Promise<void> {
	const path = (size: number) => (icon === 'ready' ? `/icon/${size}.png` : `/icon/states/${icon}-${size}.png`);
	const asked = [
		browser.action.setIcon({ tabId, path: Object.fromEntries(SIZES.map((size) => [size, path(size)])) }),
		browser.action.setTitle({ tabId, title }),
		browser.action.setBadgeBackgroundColor({ tabId, color: COLOUR }),
		browser.action.setBadgeText({ tabId, text: badge }),
	];
	// A tab may be closed meanwhile.
	await Promise.allSettled(asked);
}

/** Shows again what is known of a tab: after it went to another address, the browser may have cleared its button. */
export const refreshToolbar = async (tabId: number): Promise<void> =>
	show(tabId, toolbarState(await getReading(tabId)));

/** Says quietly, and for a moment, why nothing happened: that the page has no mark to go to, for instance. */
export async function sayOnButton(tabId: number, title: string): Promise<void> {
	const { icon } = toolbarState(await getReading(tabId));
	await show(tabId, { icon, title, badge: '–' });
	setTimeout(() => void refreshToolbar(tabId), HINT_MS);
}

/** Keeps the button of every tab as its reading is, whoever changes it. */
export function startToolbar(): void {
	watchReadings((tabId, reading) => void show(tabId, toolbarState(reading)));
}
