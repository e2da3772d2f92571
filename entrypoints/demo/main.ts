import { browser } from 'wxt/browser';
import { openPanel } from '../../src/browser/open-panel';
import { startReader } from '../../src/reading/start';
import { catalogueLanguage, t } from '../../src/ui/i18n';

const strip = document.getElementById('strip');
const button = document.getElementById('open-panel');
strip?.setAttribute('lang', catalogueLanguage());
strip?.setAttribute('aria-label', t('demoStripLabel'));
document.getElementById('strip-text')?.append(t('demoStrip'));
button?.append(t('openPanel'));

// The click has to open the panel at once, so the window is looked up before.
void browser.windows.getCurrent().then(({ id }) => {
	if (id !== undefined) button?.addEventListener('click', () => void openPanel(id));
});

startReader(document);
