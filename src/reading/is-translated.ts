import { guessLanguage } from '../text/language';

/**
 * What browsers leave in a page that they translate in place: Chrome (Google), Edge (Microsoft), Yandex, and Firefox, which
 * numbers the elements of a paragraph while it translates it and takes the numbers away afterwards.
 */
const MARKS =
	'html.translated-ltr, html.translated-rtl, [_msttexthash], [msttexthash], ya-tr-span, [data-moz-translations-id], ' +
	'font[style*="vertical-align"] > font[style*="vertical-align"]';

/** A text must be as clear for its language to be told from that of another. */
const CLEAR = { share: 0.12, lead: 1.5, words: 12, letters: 40 };

/** As much of a page is looked at, from its middle, where no menus stand; in UTF-16 units. */
const SAMPLE = 4000;

/**
 * Tells whether the browser shows a page in another language than it came in. Firefox leaves no mark behind, but writes the new
 * language on the root and loads the page anew to show the original; a page that does so itself goes on to another address as a rule.
 */
export function watchTranslation(document: Document): () => boolean {
	const languageOf = () => document.documentElement?.lang ?? '';
	let language = languageOf();
	let address = document.URL;
	let isTranslated = false;
	return () => {
		if (document.URL !== address) {
			address = document.URL;
			language = languageOf();
			isTranslated = false;
		}
		if (document.querySelector(MARKS)) isTranslated = true;
		return isTranslated || (language !== '' && languageOf() !== language);
	};
}

/** Whether a page is clearly in another language than words that were saved of it: it was translated before anybody watched. */
export function isInOtherLanguage(page: string, saved: string): boolean {
	const own = guessLanguage(saved, CLEAR);
	if (own === null) return false;
	const from = Math.max(0, (page.length - SAMPLE) / 2);
	const now = guessLanguage(page.slice(from, from + SAMPLE), CLEAR);
	return now !== null && now !== own;
}
