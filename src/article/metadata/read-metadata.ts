import type { ArticleMetadata } from '../../text/article';
import { BLOCK_SEPARATOR } from '../../text/assemble';
import { guessLanguage, primaryTag } from '../../text/language';
import { isFrontOf } from '../../text/page-address';
import { webAddress } from '../../text/web-address';
import type { Outline } from '../walk';
import { authorName, isName } from './byline';
import { localDay, parseDate } from './dates';
import { type LinkedData, readLinkedData } from './json-ld';
import { declaredLanguage } from './language';
import { AUTHOR_TAGS, firstTag, type Head, readHead } from './meta-tags';
import { isOfStory, type Story, sameHeadline } from './story';
import { foldText, plainText } from './text';
import { agreedTitle, cleanTitle } from './title';
import { visibleByline, visibleDate } from './visible';

const TITLE_TAGS = ['og:title', 'twitter:title', 'dc.title', 'headline'];
const DESCRIPTION_TAGS = ['description', 'og:description', 'twitter:description'];
const SITE_TAGS = ['og:site_name', 'application-name'];
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
export interface PageFacts extends Head {
	linked: LinkedData[];
	siteName: string | null;
	/** The headline as it is given for machines; null when none is, also where the page has a title. */
	named: string | null;
	/** That, or the page's title, without the site's name; null where there is neither. */
	title: string | null;
	/** What it says for machines of what the article is about. */
	descriptions: string[];
}

/** Reads what a page says for machines. `outline`: of its body. */
export function readFacts(document: Document, outline: Outline): PageFacts {
	const head = readHead(document, outline.marked);
	const linked = readLinkedData(head.linkedData);
	const siteName =
		[firstTag(head.tags, SITE_TAGS), linked[0]?.publisher].find((name) => name && !/^(?:https?:|@)/.test(name)) ?? null;
	const headlines = outline.candidates.filter(({ tag }) => tag === 'h1');
	const isSeen = ({ headline }: LinkedData) =>
		headline !== null && headlines.some(({ text }) => sameHeadline(text, headline));
	const said = linked.find(isSeen) ?? linked[0];
	const named = firstTag(head.tags, TITLE_TAGS) ?? said?.headline ?? null;
	const given = named ?? head.title;
	const seen = plainText(headlines[0]?.text);
	const agreed = given === null ? null : agreedTitle(given, seen, said?.headline ?? null, head.title);
	const title = agreed === null ? null : cleanTitle(agreed, siteName, seen);
	const descriptions = DESCRIPTION_TAGS.flatMap((tag) => head.tags.get(tag) ?? []);
	return { ...head, linked, siteName, named, title, descriptions };
}

/** Where else the facts about an article come from. */
interface MetadataSources {
	outline: Outline;
	/** The story that is told of. */
	story: Story;
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
	const { tags, siteName, canonical } = facts;
	const { outline, story, url, text, now } = sources;
	const headline = plainText(story.headline?.text);
	const base = url ?? document.URL ?? null;
	const isOwn = isOfStory(facts.named, story);
	const linked = linkedTo(facts.linked, headline, isOwn);
	const tag = (names: readonly string[]) => (isOwn ? firstTag(tags, names) : null);
	const shown = visibleDate(outline, story, now);
	// A later day may be that of a change.
	const dayOf = (given: string | null | undefined) => {
		const day = parseDate(given, now);
		return day && shown && shown < day ? localDay(given, shown, now) : day;
	};
	return {
		title: titleOf(facts, story, headline),
		byline: bylineOf(
			authorName(linked?.authors.join(', ') ?? null) ?? (isOwn ? authorTag(facts) : null),
			() => visibleByline(outline, story) ?? signature(text),
			[siteName, linked?.publisher ?? null, hostOf(base)],
		),
		published: dayOf(linked?.published) ?? dayOf(tag(DATE_TAGS)) ?? shown ?? (isOwn ? dateInUrl(base, now) : null),
		siteName,
		// Many pages declare the language of their template; the text knows better.
		language:
			guessLanguage(text) ??
			(story.container && declaredLanguage(story.container)) ??
			primaryTag(document.documentElement?.getAttribute('lang')) ??
			primaryTag(firstTag(tags, LANGUAGE_TAGS)) ??
			primaryTag(linked?.language),
		url: (isOwn && (page(canonical, base) ?? page(tags.get('og:url') ?? null, base))) || webAddress(base),
	};
}

/** The first tag that names an author; addresses of profiles and names of accounts say nothing. */
const authorTag = ({ tags }: PageFacts): string | null =>
	AUTHOR_TAGS.reduce<string | null>((found, name) => found ?? authorName(tags.get(name) ?? null), null);

/** The names for machines, unless these are but the outlet's own and the page shows others. */
function bylineOf(told: string | null, show: () => string | null, outlet: readonly (string | null)[]): string | null {
	const ownNames = outlet.flatMap((name) => (name ? [foldText(name)] : []));
	const isOutlet = (name: string) =>
		ownNames.some((own) => own.includes(foldText(name)) || foldText(name).includes(own));
	if (told !== null && !isOutlet(told)) return told;
	const shown = show();
	// A code in the paper's own files, such as `ali`, says less than its name.
	return shown !== null && (told === null || (/\p{Lu}/u.test(shown) && !isOutlet(shown))) ? shown : told;
}

/** The name at the end of a text that is signed. */
function signature(text: string): string | null {
	const last = text.slice(text.lastIndexOf(BLOCK_SEPARATOR) + BLOCK_SEPARATOR.length);
	return isName(last) ? last : null;
}

const hostOf = (base: string | null): string | null =>
	base === null ? null : (parseUrl(base, null)?.hostname ?? null);

/** The article of the linked data that is the story: the one of its headline, else the first where that is told of it. */
function linkedTo(articles: readonly LinkedData[], headline: string | null, isOwn: boolean): LinkedData | null {
	const named = articles.find(
		(one) => headline !== null && one.headline !== null && sameHeadline(one.headline, headline),
	);
	return named ?? (isOwn ? articles[0] : null) ?? null;
}

function titleOf({ title, siteName }: PageFacts, { above, below }: Story, headline: string | null): string | null {
	if (title === null) return headline;
	const isOthers = above.length + below.length > 0 && headline !== null && !sameHeadline(title, headline);
	return isOthers ? headline : cleanTitle(title, siteName, headline);
}

/** The page that a page declares to be its own; null for one that stands for many. */
function page(declared: string | null, base: string | null): string | null {
	const address = webPage(declared, base);
	return address && base && isFrontOf(address, base) ? null : address;
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
