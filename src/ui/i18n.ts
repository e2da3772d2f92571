import { catalogueLanguage, writingDirection } from '../i18n/messages';

export {
	catalogueLanguage,
	dateLanguage,
	type MessageKey,
	type PluralKey,
	plural,
	setLanguage,
	t,
	uiLanguage,
} from '../i18n/messages';

/** Gives a page the language and writing direction of its messages. */
export function localise(page: Document): void {
	page.documentElement.lang = catalogueLanguage();
	page.documentElement.dir = writingDirection();
}

/** The name of a language in that language itself, as it would begin a line: `Русский`, `简体中文`. */
export function ownName(tag: string): string {
	const { language, script } = new Intl.Locale(tag).maximize();
	// What sets written Chinese apart is its script, not a country.
	const named = language === 'zh' ? `${language}-${script}` : tag;
	const name = new Intl.DisplayNames(tag, { type: 'language' }).of(named) ?? tag;
	return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}
