import type { Standing } from '../../clippings/model';
import type { MessageKey } from '../i18n';

/** How a clipping stands on its page, in words; one that stands where it stood needs none. */
export const standingLabel: Record<Exclude<Standing['state'], 'anchored'>, MessageKey> = {
	moved: 'standingMoved',
	edited: 'standingEdited',
	gone: 'standingGone',
};
