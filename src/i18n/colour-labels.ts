import type { MessageKey } from './messages';

/** What the colours of clippings are called. */
export const colourLabel = {
	yellow: 'colourYellow',
	green: 'colourGreen',
	blue: 'colourBlue',
	rose: 'colourRose',
	violet: 'colourViolet',
} as const satisfies Record<string, MessageKey>;
