import { useEffect, useState } from 'preact/hooks';
import { tabAddress } from './read-page';

/** The address of a tab's page: the one that its reading has, else the browser's, where it tells it; null while none is known. */
export function useAddress(tab: number, url: string | null): string | null {
	const [address, setAddress] = useState(url);
	useEffect(() => {
		setAddress(url);
		let left = false;
		if (url === null) void tabAddress(tab).then((found) => left || setAddress(found));
		return () => {
			left = true;
		};
	}, [tab, url]);
	return address;
}
