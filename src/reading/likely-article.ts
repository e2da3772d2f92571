import { DENSE, DENSE_WEIGHT } from '../text/writing';

/** Prose from which a page may have an article, in characters: what src/article asks for at least. */
const LEAST_PROSE = 330;

/** The same where the page says that it is an article, or text stands in a box that does. */
const LEAST_DECLARED = 130;

/** Text shorter than this is a label, a link or a part of a sentence. In UTF-16 units. */
const LEAST_RUN = 25;

/** More text nodes are not looked at: an article among so many others is found by what it declares. */
const MOST_NODES = 20_000;

const DECLARED =
	'meta[property="og:type"][content*="article" i], meta[property^="article:published" i], [itemprop~="articleBody"], article';
const LINKED_DATA = /"@type"\s*:\s*(?:\[\s*)?"\w*(?:Article|BlogPosting|Report|Review)"/;

/** Where no prose of an article stands. */
const OTHER = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA OPTION BUTTON A NAV LABEL TITLE'.split(' '));

const HAS_DENSE = new RegExp(`[${DENSE}]`, 'u');

/**
 * Whether it is worth while to have the reader look at a page. Lenient: what the reader finds has to pass, and the
 * reader looks again closely. Reads text alone, no layout, and stops as soon as there is enough. O(text nodes).
 */
export function mayHoldArticle(document: Document): boolean {
	const { body } = document;
	if (!body) return false;
	const least = declaresArticle(document) ? LEAST_DECLARED : LEAST_PROSE;
	const walker = document.createTreeWalker(body, 4 /* NodeFilter.SHOW_TEXT */);
	let prose = 0;
	for (let nodes = 0; nodes < MOST_NODES && walker.nextNode(); nodes++) {
		const node = walker.currentNode as Text;
		if (node.length < LEAST_RUN / DENSE_WEIGHT || OTHER.has(node.parentNode?.nodeName ?? '')) continue;
		const run = node.data.trim();
		const length = run.length * (HAS_DENSE.test(run) ? DENSE_WEIGHT : 1);
		if (length >= LEAST_RUN) prose += length;
		if (prose >= least) return true;
	}
	return false;
}

function declaresArticle(document: Document): boolean {
	if (document.querySelector(DECLARED)) return true;
	for (const script of document.querySelectorAll('script[type="application/ld+json"]'))
		if (LINKED_DATA.test(script.textContent ?? '')) return true;
	return false;
}
