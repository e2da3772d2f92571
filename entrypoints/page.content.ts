import { defineContentScript } from 'wxt/utils/define-content-script';
import { startReader } from '../src/reading/start';

/** Never in the manifest: put into a page only where the reader lets Sidelight run (see src/background/sites.ts). */
export default defineContentScript({
	registration: 'runtime',
	matches: [],
	main: () => startReader(document),
});
