import { defineContentScript } from 'wxt/utils/define-content-script';
import { startReader } from '../src/reading/start-reader';

/** Never in the manifest: put into a page that may have an article, where Sidelight may run (see src/background/inject-reader.ts). */
export default defineContentScript({
	registration: 'runtime',
	matches: [],
	main: () => startReader(document),
});
