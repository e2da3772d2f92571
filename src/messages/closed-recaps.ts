import { storedItem } from '../storage/stored-item';

const MAX_CLOSED_RECAPS = 500;

/** Addresses of pages whose recap was closed, the last ones; as long as the browser is open. */
const item = storedItem('session:recaps-closed', (stored): string[] =>
	Array.isArray(stored) ? stored.map(String) : [],
);

export const isRecapClosed = async (url: string): Promise<boolean> => (await item.get()).includes(url);

/** The recap of this page is not shown again. */
export const closeRecap = (url: string): Promise<void> =>
	item.change((closed) => [...closed.filter((other) => other !== url), url].slice(-MAX_CLOSED_RECAPS));
