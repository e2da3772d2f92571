/** What Chrome (Google), Edge (Microsoft) and Yandex leave in a page that they translate in place. */
const MARKS =
	'html.translated-ltr, html.translated-rtl, [_msttexthash], [msttexthash], font > font[style*="vertical-align"]';

/**
 * Tells whether the browser shows a page in another language than it came in. Firefox leaves no mark, but writes the new
 * language on the root; a page that does so itself goes on to another address as a rule.
 */
export function watchTranslation(document: Document): () => boolean {
	const languageOf = () => document.documentElement?.lang ?? '';
	let language = languageOf();
	let address = document.URL;
	return () => {
		if (document.querySelector(MARKS)) return true;
		if (document.URL !== address) {
			address = document.URL;
			language = languageOf();
		}
		return language !== '' && languageOf() !== language;
	};
}
