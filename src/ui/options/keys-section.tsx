import { useEffect, useState } from 'preact/hooks';
import { type Browser, browser } from 'wxt/browser';
import { t } from '../i18n';
import { Section } from './section';

/** What Firefox offers beside the other browsers' commands, from version 137. */
interface WithSettingsPage {
	openShortcutSettings?: () => Promise<void>;
}

/** The commands and their keys as the browser has them, and the way to its own page for them. */
export function KeysSection() {
	const commands = useCommands();
	const [isManual, setManual] = useState(false);
	const open = async () => setManual(!(await openBrowserPage()));
	return (
		<Section name="keys" text={t('keysText')}>
			{commands.length > 0 && (
				<dl class="facts keys">
					{commands.map(({ name, description, shortcut }) => (
						<div key={name}>
							<dt>{description || (name === '_execute_action' ? t('openPanel') : name)}</dt>
							<dd>{shortcut ? <kbd>{shortcut}</kbd> : <span class="quiet">{t('keysUnset')}</span>}</dd>
						</div>
					))}
				</dl>
			)}
			<button type="button" class="button" onClick={() => void open()}>
				{t('keysChange')}
			</button>
			<p role="status">{isManual && t('keysManual')}</p>
		</Section>
	);
}

function useCommands(): Browser.commands.Command[] {
	const [commands, setCommands] = useState<Browser.commands.Command[]>([]);
	useEffect(() => {
		// They may have been changed on the browser's page in another tab.
		const look = () => void browser.commands?.getAll().then(setCommands);
		look();
		globalThis.addEventListener('focus', look);
		return () => globalThis.removeEventListener('focus', look);
	}, []);
	return commands;
}

/** Opens the browser's page for shortcuts; false where it lets no extension do that. */
async function openBrowserPage(): Promise<boolean> {
	const { openShortcutSettings } = (browser.commands ?? {}) as WithSettingsPage;
	try {
		if (openShortcutSettings) await openShortcutSettings();
		else if (import.meta.env.FIREFOX) return false;
		else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
		return true;
	} catch {
		return false;
	}
}
