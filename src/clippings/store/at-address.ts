import { pageAddress } from '../../text/page-address';
import type { Clipping } from '../model';
import { clippingsAt } from './on-page';

/** The clippings of the page at an address as the browser has it, oldest first; for a page that was not read. Throws `StoreError`. */
export const clippingsAtAddress = (address: string): Promise<Clipping[]> =>
	clippingsAt([...new Set([pageAddress(address), address])]);
