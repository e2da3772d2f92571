import { defineContentScript } from 'wxt/utils/define-content-script';
import { startBootstrap } from '../src/reading/start-bootstrap';

/** Never in the manifest: registered for the sites where the reader lets Sidelight run (see src/background/register-reader.ts). */
export default defineContentScript({
	registration: 'runtime',
	matches: [],
	main: () => startBootstrap(document),
});
