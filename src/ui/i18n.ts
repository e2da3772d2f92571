import { browser } from 'wxt/browser';
import type messages from '../../public/_locales/en/messages.json';

type Catalogue = typeof messages;

/** Every message of the interface, from the English catalogue: a missing key is a type error. */
export type MessageKey = keyof Catalogue;

type Stem<K> = K extends `${infer S}_other` ? S : never;

/** Messages that come in one form per plural category: `notesCount` stands for `notesCount_one`, `notesCount_other`… */
export type PluralKey = Stem<MessageKey>;

const getMessage = browser.i18n.getMessage as (key: string, substitutions?: string[]) => string;

/** The message in the reader's language, its placeholders filled in order. */
export function t(key: MessageKey, ...substitutions: string[]): string {
	return getMessage(key, substitutions);
}

/** The language that `t` answers in, which is English where the browser's own language has no catalogue. */
export const catalogueLanguage = (): string => t('languageTag');

/** The tag to format dates and numbers with: the browser's own, region included, where its language is spoken here. */
export function uiLanguage(): string {
	const own = browser.i18n.getUILanguage().replace('_', '-');
	const spoken = catalogueLanguage();
	return own.toLowerCase().split('-')[0] === spoken ? own : spoken;
}

/** The form of `key` that fits `count`, with the count filled in. */
export function plural(key: PluralKey, count: number): string {
	const category = new Intl.PluralRules(catalogueLanguage()).select(count);
	const shown = new Intl.NumberFormat(uiLanguage()).format(count);
	return getMessage(`${key}_${category}`, [shown]) || getMessage(`${key}_other`, [shown]);
}

/** Gives a page the language and writing direction of its messages. */
export function localise(page: Document): void {
	page.documentElement.lang = catalogueLanguage();
	page.documentElement.dir = getMessage('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr';
}
