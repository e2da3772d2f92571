import type { Standing } from '../../clippings/model';
import type { MessageKey } from '../i18n';

export { colourLabel } from '../../i18n/colour-labels';

/** How a clipping stands on its page, in words; one that stands where it stood needs none. */
export const standingLabel: Record<Exclude<Standing['state'], 'anchored'>, MessageKey> = {
	moved: 'standingMoved',
	edited: 'standingEdited',
	gone: 'standingGone',
};
