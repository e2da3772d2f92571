import { browser } from 'wxt/browser';
import { askOver } from '../remotes/relay';
import type { SyncHost } from './host';
import { portLine, STORAGE_REQUEST } from './port-line';

/** Has the worker ask a storage: the policy of the extension's pages lets them connect to nothing. */
export const askWorker: NonNullable<SyncHost['askWorker']> = (address, request, signal) =>
	askOver(portLine(browser.runtime.connect({ name: STORAGE_REQUEST })), address, request, signal);
