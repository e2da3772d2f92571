import type { WorkerSync } from '../sync/api';
import type { WithSync } from '../sync/global';
import { browserHost } from '../sync/host/browser-host';
import { sharedZod } from '../sync/host/shared-zod';

/** What a service worker has and TypeScript's library for pages does not name. */
interface Worker {
	importScripts?(url: string): void;
	addEventListener(type: 'install', listener: () => void): void;
}

const SCRIPT = '/sync.js';
const worker = globalThis as unknown as Worker & WithSync;

/**
 * Lets `loadSync` load its script later. A service worker may import what it has imported once while it was installed
 * (Service Workers, "importScripts()"), so this is called when the worker starts.
 */
export function prepareSync(): void {
	worker.sidelightZod = sharedZod;
	if (worker.importScripts) worker.addEventListener('install', () => worker.importScripts?.(SCRIPT));
}

/** The code of sync, which a worker without it does not carry; loaded once in a worker's life. */
export async function loadSync(): Promise<WorkerSync> {
	if (!worker.sidelightSync) {
		if (worker.importScripts) worker.importScripts(SCRIPT);
		else {
			loading ??= loadInPage();
			await loading;
		}
	}
	if (!worker.sidelightSync) throw new Error('The script of sync did not start.');
	return worker.sidelightSync(browserHost);
}

let loading: Promise<void> | undefined;

/** Firefox has a page in the background. */
function loadInPage(): Promise<void> {
	return new Promise((resolve, reject) => {
		const script = document.createElement('script');
		script.addEventListener('load', () => resolve());
		script.addEventListener('error', () => reject(new Error('The script of sync could not be loaded.')));
		script.src = SCRIPT;
		document.head.append(script);
	});
}
