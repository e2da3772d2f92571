import type { MarkedElement } from '../walk';
import { plainText } from './text';

/**
 * The first value of each named `<meta>`, by lower-case name, property, itemprop or http-equiv; of those that name authors,
 * all, joined by commas.
 */
type MetaTags = ReadonlyMap<string, string>;

export const AUTHOR_TAGS = [
	'author',
	'article:author',
	'byl',
	'dc.creator',
	'dcterms.creator',
	'parsely-author',
	'sailthru.author',
	'cxenseparse:author',
	'mrf:authors',
];
/** Most authors of one tag that are taken. */
const MOST_AUTHORS = 10;

/** Most elements of the head that are looked at. */
const MOST_ELEMENTS = 2_000;

/** What the head holds besides the title. */
export interface Head {
	tags: MetaTags;
	/** Sources of JSON-LD scripts. */
	linkedData: string[];
	title: string | null;
	canonical: string | null;
}

/**
 * Reads the head and the elements that a walk of the body marked. A `<meta itemprop>` of the body speaks of the thing
 * that it stands in, which may be another story's teaser: it is left to those who know where that is.
 */
export function readHead(document: Document, marked: readonly MarkedElement[]): Head {
	const tags = new Map<string, string>();
	const head: Head = { tags, linkedData: [], title: null, canonical: null };
	const children: Element[] = [];
	for (
		let child = document.head?.firstElementChild;
		child && children.length < MOST_ELEMENTS;
		child = child.nextElementSibling
	) {
		children.push(child);
	}
	const inBody = marked.flatMap(({ element }) => (isOfItsThing(element) ? [] : [element]));
	for (const element of [...children, ...inBody]) {
		if (element.localName === 'meta') addTag(element, tags);
		else if (element.localName === 'title') head.title ??= plainText(element.textContent);
		else if (element.localName === 'script') {
			if (/^application\/ld\+json/i.test(element.getAttribute('type') ?? ''))
				head.linkedData.push(element.textContent ?? '');
		} else if (element.localName === 'link' && element.getAttribute('rel')?.toLowerCase() === 'canonical') {
			head.canonical ??= element.getAttribute('href');
		}
	}
	return head;
}

const isOfItsThing = (element: Element): boolean => element.localName === 'meta' && element.hasAttribute('itemprop');

function addTag(element: Element, tags: Map<string, string>): void {
	const content = plainText(element.getAttribute('content'));
	if (content === null) return;
	for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
		const name = element.getAttribute(attribute)?.toLowerCase();
		if (!name) continue;
		const known = tags.get(name);
		if (known === undefined) tags.set(name, content);
		else if (AUTHOR_TAGS.includes(name)) tags.set(name, withAuthor(known, content));
	}
}

function withAuthor(known: string, other: string): string {
	const names = known.split(', ');
	return names.includes(other) || names.length >= MOST_AUTHORS ? known : `${known}, ${other}`;
}

/** The first of several tags that the page has. */
export function firstTag(tags: MetaTags, names: readonly string[]): string | null {
	for (const name of names) {
		const value = tags.get(name);
		if (value !== undefined) return value;
	}
	return null;
}
