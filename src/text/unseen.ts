import { safeNormalize } from './safe-normalize';

/** Characters that do not show: soft hyphens, zero-width spaces and joiners, word joiners, byte-order marks. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** The unseen characters without those that shape what stands beside them. */
const SHAPELESS = /[\u00ad\u200b\u2060\ufeff]/g;

/** Joiners behind what they do not shape. Persian and Indian scripts are spelt with them, and emoji are put together by them. */
const IDLE_JOINERS =
	/(?<=^|[\s\p{P}\p{N}\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Han}])[\u200c\u200d]+/gu;

/** A text without any character that does not show, for comparing and finding. */
export const withoutUnseen = (text: string): string => text.replace(UNSEEN, '');

/** A text as it is searched and compared: composed, and without what does not show. */
export const composed = (text: string): string => withoutUnseen(safeNormalize(text, 'NFC'));

/** Whether a unit is such a character. */
export const isUnseen = (unit: number): boolean =>
	unit === 0xad || (unit >= 0x200b && unit <= 0x200d) || unit === 0x2060 || unit === 0xfeff;

/** Control characters, at some of which TeX stops, and which some spreadsheets pass over before a formula. */
const CONTROLS = /(?![\t\n\r])\p{Cc}/gu;

export const withoutControls = (text: string): string => text.replace(CONTROLS, '');

/** A text as it is passed on to people and other programs: without unseen characters, but for those that shape a script. */
export const asShown = (text: string): string => withoutControls(text.replace(SHAPELESS, '')).replace(IDLE_JOINERS, '');
