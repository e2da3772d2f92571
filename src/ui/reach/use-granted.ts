import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** The match patterns that the browser grants at this moment; null while they are not known. */
export function useGranted(): readonly string[] | null {
	const [granted, setGranted] = useState<readonly string[] | null>(null);
	useEffect(() => {
		const look = () => void browser.permissions.getAll().then(({ origins = [] }) => setGranted(origins));
		look();
		browser.permissions.onAdded.addListener(look);
		browser.permissions.onRemoved.addListener(look);
		return () => {
			browser.permissions.onAdded.removeListener(look);
			browser.permissions.onRemoved.removeListener(look);
		};
	}, []);
	return granted;
}
