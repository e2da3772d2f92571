import type { Page } from '@playwright/test';
import { insideFirefox } from '../../scripts/lib/inside-firefox.mjs';
import type { Extension } from './extension';

/** Firefox's own settings, as its windows have them at hand. */
interface InsideFirefox {
	Services: { prefs: { setIntPref(name: string, value: number): void } };
}

/** Has a page shown in light or dark colours. Firefox does not hear `emulateMedia`; all its pages change there. */
export async function setColourScheme(ext: Extension, page: Page, scheme: 'light' | 'dark'): Promise<void> {
	if (ext.target === 'chromium') return page.emulateMedia({ colorScheme: scheme });
	await insideFirefox(
		ext.context,
		(value) => {
			const { Services } = globalThis as unknown as InsideFirefox;
			Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', value);
		},
		scheme === 'dark' ? 0 : 1,
	);
}
