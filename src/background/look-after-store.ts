import { identify } from '../clippings/store/identity';
import { noteStore } from '../settings/kept-store';

/** Looks whether the clippings are still those that were there; what Sidelight's pages then say of it is in the settings. */
export const lookAfterStore = async (): Promise<void> => noteStore(await identify(), new Date());
