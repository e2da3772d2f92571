import * as z from 'zod/mini';
import { tried } from '../text/tried';

/** Languages of the interface: one for each folder of `public/_locales`, with a hyphen where the folder has `_`. */
export const LANGUAGES = ['ar', 'de', 'en', 'es', 'fr', 'pl', 'ru', 'uk', 'zh-CN'] as const;

/** Sites that can be off. */
export const MAX_SITES = 5000;

/** A host name without `www.`; sub-domains are included. */
const host = z.string().check(z.regex(/^[a-z0-9.-]+(:\d+)?$/), z.maxLength(253));

const packId = z.string().check(z.maxLength(100));

/**
 * Everything that a reader can set, with a sentence each. Stored whole under one key; sync may carry it as it is. What
 * the browser itself keeps (permissions, shortcuts) is not repeated here.
 */
export const settingsSchema = z.object({
	/** Where Sidelight reads by itself: on a click only, on the packs' news sites, or everywhere the browser allows. */
	reach: z.enum(['click', 'known', 'all']),
	/** Sites that are never read, whatever `reach` says. */
	sitesOff: z.array(host).check(z.maxLength(MAX_SITES)),
	/** Packs that are not used. */
	packsOff: z.array(packId).check(z.maxLength(1000)),
	/** Whether passages with notes are underlined on the page. */
	marks: z.boolean(),
	/** Whether a small card opens at a mark on hover, focus or tap. */
	card: z.boolean(),
	/** Whether a recap of at most three lines stands at the article's end. */
	recap: z.boolean(),
	/** Whether facts published after the article are shown. */
	later: z.boolean(),
	/** Whether a small button to save it stands beside selected text. */
	clipButton: z.boolean(),
	/** Of which clippings the article's text is kept: of none, of whole articles, or of all. */
	clipText: z.enum(['never', 'articles', 'always']),
	/** Whether sync takes the texts of articles along. */
	syncTexts: z.boolean(),
	/** Language of the interface; `auto` is the browser's. */
	language: z.enum(['auto', ...LANGUAGES]),
	theme: z.enum(['auto', 'light', 'dark']),
});

export type Settings = z.infer<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = {
	reach: 'click',
	sitesOff: [],
	packsOff: [],
	marks: true,
	card: true,
	recap: true,
	later: true,
	clipButton: true,
	clipText: 'articles',
	syncTexts: true,
	language: 'auto',
	theme: 'auto',
};

/** Settings from whatever was stored: a field that is missing or bad has its default, the others are kept. */
export function parseSettings(stored: unknown): Settings {
	const record = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
	const fields = Object.entries(settingsSchema.shape).map(([name, schema]) => {
		const result = tried(() => z.safeParse(schema as z.ZodMiniType, record[name]));
		return [name, result?.success ? result.data : DEFAULT_SETTINGS[name as keyof Settings]];
	});
	return Object.fromEntries(fields) as Settings;
}
