import { browser } from 'wxt/browser';
import { openPanel } from '../../src/browser/panel';
import { startReader } from '../../src/reading/start-reader';
import { catalogueLanguage, t } from '../../src/ui/i18n';
import { startPage } from '../../src/ui/start-page';

/** Sidelight's own strip; the page below it is the fictional paper's and stays in its language. */
function Strip({ open }: { open: () => void }) {
	return (
		<aside class="strip" lang={catalogueLanguage()} aria-label={t('demoStripLabel')}>
			<p>{t('demoStrip')}</p>
			<button type="button" data-testid="open-panel" onClick={open}>
				{t('openPanel')}
			</button>
		</aside>
	);
}

// The click has to open the panel at once, so the tab is looked up before.
const tab = await browser.tabs.getCurrent();
const open = () => {
	if (tab?.id !== undefined) void openPanel({ tabId: tab.id, windowId: tab.windowId });
};
await startPage({ name: 'strip', view: () => <Strip open={open} />, ownLanguage: true });
startReader(document);
