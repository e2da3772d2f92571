import { storedItem } from '../storage/stored-item';
import { pageAddress } from '../text/page-address';

const MAX_CLOSED_RECAPS = 500;

/** Addresses of pages whose recap was closed, the last ones; as long as the browser is open. */
const item = storedItem('session:recaps-closed', (stored): string[] =>
	Array.isArray(stored) ? stored.map(String) : [],
);

export const isRecapClosed = async (url: string): Promise<boolean> => (await item.get()).includes(pageAddress(url));

/** The recap of this page is not shown again. */
export function closeRecap(url: string): Promise<void> {
	const page = pageAddress(url);
	return item.change((closed) => [...closed.filter((other) => other !== page), page].slice(-MAX_CLOSED_RECAPS));
}
