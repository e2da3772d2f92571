import type { Pack } from '../corpus/pack/open';
import type { Page } from './page';

/**
 * A page beside the pack that it is compared with, in the language that its words are read in: what every rule of
 * matching works on. Made once for each pack, and again for a block in another language (`pageAt`).
 */
export interface PackPage extends Page {
	pack: Pack;
}

/** A page beside a pack. O(1). */
export const besidePack = (page: Page, pack: Pack): PackPage => ({ ...page, pack });
