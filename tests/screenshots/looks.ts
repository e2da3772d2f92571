import { LANGUAGES } from '../../src/settings/settings';

/** What a view can look like: as the reader's system and language have it. */
export interface Look {
	name: string;
	scheme: 'light' | 'dark';
	forcedColours?: true;
	direction?: 'rtl';
	/** Pixels, where it is not the view's own width. */
	width?: number;
	/** What 1rem is, where it is not the browser's own. */
	fontSize?: string;
}

const ALL: readonly Look[] = [
	{ name: 'light', scheme: 'light' },
	{ name: 'dark', scheme: 'dark' },
	{ name: 'forced-colours', scheme: 'dark', forcedColours: true },
	{ name: 'narrow', scheme: 'light', width: 320 },
	{ name: 'large-text', scheme: 'light', fontSize: '200%' },
	{ name: 'right-to-left', scheme: 'light', direction: 'rtl' },
];

/** Given by scripts/screenshots.mjs. */
const { SIDELIGHT_LANGUAGE = 'en', SIDELIGHT_LOOKS = 'light,dark' } = process.env;

const language = LANGUAGES.find((one) => one === SIDELIGHT_LANGUAGE);
if (!language) throw new Error(`--language takes one of ${LANGUAGES.join(', ')}, not "${SIDELIGHT_LANGUAGE}".`);
export const LANGUAGE = language;

/** The looks that were asked for; `all` are all. */
export const LOOKS = ALL.filter(({ name }) => SIDELIGHT_LOOKS === 'all' || SIDELIGHT_LOOKS.split(',').includes(name));
if (LOOKS.length === 0) throw new Error(`--looks takes ${ALL.map(({ name }) => name).join(', ')}, or all.`);

export const FOLDER = `test-results/screenshots/${LANGUAGE}`;
