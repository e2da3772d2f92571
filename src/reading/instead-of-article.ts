import type { InsteadOfArticle } from '../messages/reading';

/** So much of the window a frame covers that may hold what the page is about. */
const MUCH = 0.25;

/** What a page without an article holds. Asks for layout, and only of frames. */
export function insteadOfArticle(document: Document): InsteadOfArticle {
	if (document.contentType === 'application/pdf' || document.querySelector('body > embed[type="application/pdf"]'))
		return 'pdf';
	const { clientWidth, clientHeight } = document.documentElement;
	const isLarge = ({ clientWidth: width, clientHeight: height }: Element) =>
		width * height >= MUCH * clientWidth * clientHeight;
	return [...document.querySelectorAll('frame, iframe')].some(isLarge) ? 'frame' : 'nothing';
}
