import type { ArticleMetadata } from '../../text/article';
import { guessLanguage, primaryTag } from '../../text/language';
import { webAddress } from '../../text/web-address';
import type { Box, Outline } from '../walk';
import { authorName } from './byline';
import { parseDate } from './dates';
import { type LinkedData, readLinkedData } from './json-ld';
import { declaredLanguage } from './language';
import { firstTag, type Head, readHead } from './meta-tags';
import { cleanTitle } from './title';
import { visibleByline, visibleDate, visibleHeadline } from './visible';

const TITLE_TAGS = ['og:title', 'twitter:title', 'dc.title', 'headline'];
const SITE_TAGS = ['og:site_name', 'application-name'];
const AUTHOR_TAGS = ['author', 'article:author', 'byl', 'dc.creator', 'parsely-author', 'sailthru.author'];
const LANGUAGE_TAGS = ['og:locale', 'content-language', 'inlanguage', 'language'];
const DATE_TAGS = [
	'article:published_time',
	'og:article:published_time',
	'datepublished',
	'pubdate',
	'publishdate',
	'publish-date',
	'publish_date',
	'date',
	'dc.date',
	'dc.date.issued',
	'dcterms.created',
	'parsely-pub-date',
	'sailthru.date',
	'article_date_original',
];

/** What a page says for machines. */
interface PageFacts extends Head {
	linked: LinkedData | null;
	siteName: string | null;
	/** The title as it is given for machines, without the site's name; null when none is given. */
	title: string | null;
}

/** Reads what a page says for machines. `outline`: of its body. */
export function readFacts(document: Document, outline: Outline): PageFacts {
	const head = readHead(document, outline.marked);
	const linked = readLinkedData(head.linkedData);
	const siteName =
		[firstTag(head.tags, SITE_TAGS), linked?.publisher].find((name) => name && !/^(?:https?:|@)/.test(name)) ?? null;
	const named = firstTag(head.tags, TITLE_TAGS) ?? linked?.headline ?? head.title;
	const title = named === null ? null : cleanTitle(named, siteName, visibleHeadline(outline, null));
	return { ...head, linked, siteName, title };
}

/** Where else the facts about an article come from. */
interface MetadataSources {
	outline: Outline;
	/** The box that holds the article; null where the page has none. */
	container: Box | null;
	/** Address of the page, if known. */
	url: string | null;
	/** The article's text, for guessing its language. */
	text: string;
	now: Date;
}

/**
 * What a page says about its article. Facts for machines (JSON-LD, then meta tags) go before what is only seen,
 * except for the headline, of which the seen wording counts.
 */
export function readMetadata(document: Document, facts: PageFacts, sources: MetadataSources): ArticleMetadata {
	const { tags, linked, siteName, canonical } = facts;
	const { outline, container, url, text, now } = sources;
	const headline = visibleHeadline(outline, container);
	const base = url ?? document.URL ?? null;
	return {
		title: facts.title === null ? headline : cleanTitle(facts.title, siteName, headline),
		byline:
			authorName(linked?.authors.join(', ') ?? null) ??
			authorName(firstTag(tags, AUTHOR_TAGS)) ??
			visibleByline(outline, container),
		published:
			parseDate(linked?.published, now) ??
			parseDate(firstTag(tags, DATE_TAGS), now) ??
			visibleDate(outline, container, now) ??
			dateInUrl(base, now),
		siteName,
		// Many pages declare the language of their template; the text knows better.
		language:
			guessLanguage(text) ??
			(container && declaredLanguage(container)) ??
			primaryTag(document.documentElement?.getAttribute('lang')) ??
			primaryTag(firstTag(tags, LANGUAGE_TAGS)) ??
			primaryTag(linked?.language),
		url: webPage(canonical, base) ?? webPage(tags.get('og:url') ?? null, base) ?? webAddress(base),
	};
}

/** A page of the web that a page names; relative to its base. */
function webPage(address: string | null, base: string | null): string | null {
	const url = address ? (parseUrl(address, base) ?? parseUrl(address, null)) : null;
	return url && webAddress(url.href);
}

/** `URL.parse`, which the oldest supported browsers lack. */
function parseUrl(address: string, base: string | null): URL | null {
	try {
		return new URL(address, base ?? undefined);
	} catch {
		return null;
	}
}

function dateInUrl(url: string | null, now: Date): string | null {
	const found = /\/((?:19|20)\d\d)[/-]?([01]\d)[/-]?([0-3]\d)(?:\/|-|$)/.exec(url ?? '');
	return found ? parseDate(`${found[1]}-${found[2]}-${found[3]}`, now) : null;
}
