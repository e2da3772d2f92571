import type { Colour, Standing } from '../../clippings/model';
import type { MessageKey } from '../i18n';

export const colourLabel: Record<Colour, MessageKey> = {
	yellow: 'colourYellow',
	green: 'colourGreen',
	blue: 'colourBlue',
	rose: 'colourRose',
	violet: 'colourViolet',
};

/** How a clipping stands on its page, in words; one that stands where it stood needs none. */
export const standingLabel: Record<Exclude<Standing['state'], 'anchored'>, MessageKey> = {
	moved: 'standingMoved',
	edited: 'standingEdited',
	gone: 'standingGone',
};
