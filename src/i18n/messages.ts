import { browser } from 'wxt/browser';
import type messages from '../../public/_locales/en/messages.json';
import { type Catalogue, fillMessage, loadCatalogue } from './catalogue';

/** Every message of the interface, from the English catalogue: a missing key is a type error. */
export type MessageKey = keyof typeof messages;

type Stem<K> = K extends `${infer S}_other` ? S : never;

/** Messages that come in one form per plural category: `notesCount` stands for `notesCount_one`, `notesCount_other`… */
export type PluralKey = Stem<MessageKey>;

/** The catalogues that answer, in this order; null where the browser's own choice answers. */
let chosen: readonly Catalogue[] | null = null;
let latest = 0;

/**
 * Has `t` and `plural` answer in a language from now on; what they answered before stays. `auto` leaves the choice to
 * the browser and costs nothing; for another language its messages are read from the extension's files, with English
 * for keys that it lacks. Where that fails the browser's choice stays. Of two calls the later counts.
 */
export async function setLanguage(tag: string): Promise<void> {
	const own = ++latest;
	const tags = tag === 'auto' ? [] : [...new Set([tag, 'en'])];
	const loaded = await Promise.all(tags.map(loadCatalogue)).catch(() => []);
	if (own === latest) chosen = loaded.length > 0 ? loaded : null;
}

function getMessage(key: string, substitutions: string[]): string {
	if (!chosen)
		return (browser.i18n.getMessage as (key: string, substitutions?: string[]) => string)(key, substitutions);
	const entry = chosen.find((catalogue) => Object.hasOwn(catalogue, key))?.[key];
	return entry ? fillMessage(entry, substitutions) : '';
}

/** The message in the reader's language, its placeholders filled in order. */
export function t(key: MessageKey, ...substitutions: string[]): string {
	return getMessage(key, substitutions);
}

/** The language that `t` answers in, which is English where the browser's own language has no catalogue. */
export const catalogueLanguage = (): string => t('languageTag');

/** The writing direction of the messages. */
export const writingDirection = (): 'ltr' | 'rtl' => (/^(ar|fa|he|ur)\b/.test(catalogueLanguage()) ? 'rtl' : 'ltr');

/** The tag to format dates and numbers with: the browser's own, region included, where its language is spoken here. */
export function uiLanguage(): string {
	const own = browser.i18n.getUILanguage().replace('_', '-');
	const spoken = catalogueLanguage();
	return primary(own) === primary(spoken) ? own : spoken;
}

/** The tag to write dates out with: day before month in English too, as notes write their own. */
export const dateLanguage = (): string => (catalogueLanguage() === 'en' ? 'en-GB' : uiLanguage());

const primary = (tag: string): string | undefined => tag.toLowerCase().split('-')[0];

/** The form of `key` that fits `count`, with the count filled in, and further substitutions after it. */
export function plural(key: PluralKey, count: number, ...more: string[]): string {
	const category = new Intl.PluralRules(catalogueLanguage()).select(count);
	const shown = [new Intl.NumberFormat(uiLanguage()).format(count), ...more];
	return getMessage(`${key}_${category}`, shown) || getMessage(`${key}_other`, shown);
}
