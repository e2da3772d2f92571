import { browser } from 'wxt/browser';
import { ownPage } from '../messages/directions/senders';
import { keepFailure } from '../messages/failures';
import { portLine, STORAGE_REQUEST } from '../sync/host/port-line';
import { loadSync } from './load-sync';

/** Asks storages for Sidelight's own pages, which can connect to nothing; nobody else is listened to. */
export function relayStorageRequests(): void {
	browser.runtime.onConnect.addListener((port) => {
		if (port.name !== STORAGE_REQUEST) return;
		if (!port.sender || !ownPage(port.sender)) return port.disconnect();
		const line = portLine(port);
		loadSync()
			.then((sync) => sync.relay(line))
			.catch((error: unknown) => keepFailure('sync', error))
			.finally(() => line.close());
	});
}
