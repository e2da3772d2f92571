import { type ReadArticle, readPageMetadata } from '../article/read';
import type { PageSource } from '../messages/clips';
import type { Article, ArticleMetadata } from '../text/article';
import { declaredAddress } from './declared-address';
import { documentAddress, pagesAround } from './frames';

/** Stories that are remembered; a page that goes on and on has more, but nobody scrolls back as far. */
const MOST_STORIES = 50;

/** The stories of a document, of which one is read at a time: what each was found to be when it was. */
export interface Stories {
	/** Takes up a reading, and answers with the article under the address that is its own. */
	take(reading: Pick<ReadArticle, 'container' | 'alone'>, article: Article): Article;
	/** What is known of the story that a range stands in. */
	sourceOf(range: Range): PageSource;
}

interface Told {
	metadata: ArticleMetadata;
	/** The document's address when it was read first. */
	at: string;
}

/**
 * Remembers stories by what holds them. Pages that append story to story write a new address over that of the one above;
 * a story that stands on the page among others keeps the address and the facts that it was first read with.
 */
export function createStories(document: Document): Stories {
	const told = new Map<Element, Told>();
	const page = pagesAround(document).at(-1) ?? document;
	let current: Element | null = null;

	const remember = (container: Element, metadata: ArticleMetadata) => {
		told.delete(container);
		told.set(container, { metadata, at: documentAddress(document) });
		for (const old of told.keys()) if (told.size > MOST_STORIES || !old.isConnected) told.delete(old);
	};

	/** The story around a node: one that was read, or one in a box of its own that calls itself an article. */
	const around = (node: Node): Told | null => {
		for (const [container, story] of told) if (container.contains(node)) return story;
		const box = (node.parentElement ?? (node as Element)).closest('article, [role="article"]');
		if (!box?.querySelector('h1, h2') || (current && box.contains(current))) return null;
		return {
			metadata: readPageMetadata(document, { url: documentAddress(document), within: box }),
			at: documentAddress(document),
		};
	};

	return {
		take({ container, alone }, article) {
			const before = told.get(container);
			current = container;
			if (before && !alone && before.metadata.title === article.title) {
				const { url, published, byline } = before.metadata;
				return { ...article, url, published, byline };
			}
			const { title, byline, published, siteName, language } = article;
			const url = declaredAddress(document, article.url);
			remember(container, { title, byline, published, siteName, language, url });
			return { ...article, url };
		},
		sourceOf({ commonAncestorContainer: node }) {
			const known = around(node) ?? (current && told.get(current));
			const { metadata, at } = known ?? { metadata: pageMetadata(document), at: documentAddress(document) };
			const { title, byline, published, siteName, language, url } = metadata;
			const earlier = at === page.URL ? null : at;
			return { canonical: url, earlier, title, site: siteName, author: byline, published, language };
		},
	};
}

function pageMetadata(document: Document): ArticleMetadata {
	const metadata = readPageMetadata(document, { url: documentAddress(document) });
	return { ...metadata, url: declaredAddress(document, metadata.url) };
}
