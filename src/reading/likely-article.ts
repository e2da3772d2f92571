import { isDataType } from '../text/data-type';
import { DENSE, DENSE_WEIGHT } from '../text/writing';
import { largeFrames } from './frames';

/** Prose from which a page may have an article, in characters: what src/article asks for at least. */
const LEAST_PROSE = 330;

/** The same where the page says that it is an article, or text stands in a box that does. */
const LEAST_DECLARED = 130;

/** Text of one block that is shorter is a label, a link or a part of a sentence. In UTF-16 units. */
const LEAST_BLOCK = 25;

/** More nodes are not looked at: an article among so many others is found by what it declares. */
const MOST_NODES = 60_000;

const DECLARED =
	'meta[property="og:type"][content*="article" i], meta[property^="article:published" i], [itemprop~="articleBody"], article';
const LINKED_DATA = /"@type"\s*:\s*\[?\s*"\w*(?:Article|BlogPosting|Report|Review)"/;

/** Where no prose of an article stands. */
const OTHER = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA OPTION BUTTON A NAV LABEL TITLE'.split(' '));

/** What parts of one paragraph stand in: a page may put each word, or each letter, into one of its own. */
const INLINE = new Set(
	'ABBR B BDI CITE CODE DATA DFN EM FONT I INS MARK Q S SMALL SPAN STRONG SUB SUP U VAR'.split(' '),
);

const HAS_DENSE = new RegExp(`[${DENSE}]`, 'u');

/**
 * Whether it is worth while to have the reader look at a page. Lenient: what the reader finds has to pass, and the
 * reader looks again closely. Reads text alone, open shadow trees included, no layout, and stops as soon as there is enough.
 * O(nodes).
 */
export function mayHoldArticle(document: Document): boolean {
	const least = declaresArticle(document) ? LEAST_DECLARED : LEAST_PROSE;
	return proseOf(document, least) >= least;
}

/**
 * The document that holds the article of a page: the page's own, or one in a large frame of the same origin that may hold one and
 * has more prose than the page around it. A page that says that it is an article, and may be, is taken at its word.
 */
export function articleDocument(page: Document): Document {
	const framed = largeFrames(page).flatMap(({ inside }) => (inside && mayHoldArticle(inside) ? [inside] : []));
	if (framed.length === 0 || (declaresArticle(page) && mayHoldArticle(page))) return page;
	const prose = new Map([page, ...framed].map((one) => [one, proseOf(one, Number.POSITIVE_INFINITY)]));
	const most = Math.max(...prose.values());
	return [...prose].find(([, length]) => length === most)?.[0] ?? page;
}

/** Characters of running text, as far as `enough`. O(nodes). */
function proseOf(document: Document, enough: number): number {
	const { body } = document;
	if (!body || isDataType(document.contentType ?? '')) return 0;
	const roots: Node[] = [body];
	let prose = 0;
	let nodes = 0;
	let block: Node | null = null;
	let run = 0;
	for (const root of roots) {
		const walker = document.createTreeWalker(root, 5 /* NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT */);
		while (nodes++ < MOST_NODES && walker.nextNode()) {
			const node = walker.currentNode;
			if (node.nodeType === 1) {
				const { shadowRoot } = node as Element;
				if (shadowRoot) roots.push(shadowRoot);
				continue;
			}
			const { data, parentNode } = node as Text;
			let around: Node | null = parentNode;
			while (around && INLINE.has(around.nodeName)) around = around.parentNode;
			// A script may cut a paragraph into lines and words.
			if (around?.nodeName === 'DIV') around = (around as Element).closest('p') ?? around;
			if (around && OTHER.has(around.nodeName)) continue;
			if (around !== block) run = 0;
			block = around;
			const before = run;
			run += data.trim().length * (HAS_DENSE.test(data) ? DENSE_WEIGHT : 1);
			if (run >= LEAST_BLOCK) prose += before >= LEAST_BLOCK ? run - before : run;
			if (prose >= enough) return prose;
		}
	}
	return prose;
}

function declaresArticle(document: Document): boolean {
	if (document.querySelector(DECLARED)) return true;
	for (const script of document.querySelectorAll('script[type="application/ld+json"]'))
		if (LINKED_DATA.test(script.textContent ?? '')) return true;
	return false;
}
