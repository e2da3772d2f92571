import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { originsToRead } from '../../settings/origins';
import { storageOrigin } from '../../sync/host/storage-origin';
import { configItem } from '../../sync/host/stored-config';

/** The match patterns that the browser grants for reading at this moment; null while they are not known. */
export function useGranted(): readonly string[] | null {
	const [granted, setGranted] = useState<readonly string[] | null>(null);
	useEffect(() => {
		const look = async () => {
			const { origins = [] } = await browser.permissions.getAll();
			setGranted(originsToRead(origins, await storageOrigin()));
		};
		void look();
		const stop = new AbortController();
		configItem.watch(() => void look(), stop.signal);
		browser.permissions.onAdded.addListener(look);
		browser.permissions.onRemoved.addListener(look);
		return () => {
			stop.abort();
			browser.permissions.onAdded.removeListener(look);
			browser.permissions.onRemoved.removeListener(look);
		};
	}, []);
	return granted;
}
