import { safeNormalize } from './safe-normalize';

/**
 * Characters that do not show: soft hyphens, zero-width spaces and joiners, word joiners, byte-order marks, and marks of the
 * direction of writing.
 */
const UNSEEN = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

const ONE_UNSEEN = new RegExp(UNSEEN.source);

/** The unseen characters without those that shape or turn what stands beside them. */
const SHAPELESS = /[\u00ad\u180e\u200b\u2060-\u2064\ufeff]/g;

const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Scripts that are written from right to left, beside which such a mark is needed. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Joiners behind what they do not shape. Persian and Indian scripts are spelt with them, and emoji are put together by them. */
const IDLE_JOINERS =
	/(?<=^|[\s\p{P}\p{N}\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Han}])[\u200c\u200d]+/gu;

/** A text without any character that does not show, for comparing and finding. */
export const withoutUnseen = (text: string): string => text.replace(UNSEEN, '');

/** A text as it is searched and compared: composed, and without what does not show. */
export const composed = (text: string): string => withoutUnseen(safeNormalize(text, 'NFC'));

/** Whether a unit is such a character. */
export const isUnseen = (unit: number): boolean => unit >= 0xad && ONE_UNSEEN.test(String.fromCharCode(unit));

/** Control characters, at some of which TeX stops, and which some spreadsheets pass over before a formula. */
const CONTROLS = /(?![\t\n\r])\p{Cc}/gu;

export const withoutControls = (text: string): string => text.replace(CONTROLS, '');

/** A text as it is passed on to people and other programs: without unseen characters, but for those that shape or turn a script. */
export function asShown(text: string): string {
	const shown = withoutControls(text.replace(SHAPELESS, '')).replace(IDLE_JOINERS, '');
	return RIGHT_TO_LEFT.test(shown.replace(DIRECTIONS, '')) ? shown : shown.replace(DIRECTIONS, '');
}
