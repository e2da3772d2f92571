import { plainText } from './text';

/** What a page's schema.org data says of its article, as the page wrote it. */
export interface LinkedData {
	headline: string | null;
	authors: string[];
	published: string | null;
	publisher: string | null;
	language: string | null;
}

/** Limits for data that nobody has vetted: characters of one script, things looked at, authors and articles taken. */
const LIMITS = { characters: 1_000_000, things: 2_000, authors: 20, articles: 20 } as const;

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|Review|NewsMediaPosting)$/;

type Thing = Record<string, unknown>;

const isThing = (value: unknown): value is Thing =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);

/** Reads the articles out of a page's JSON-LD scripts, in their order. Never throws. */
export function readLinkedData(scripts: readonly string[]): LinkedData[] {
	const things: Thing[] = [];
	for (const script of scripts) collect(parse(script), things);
	const articles = things.filter((thing) => list(thing['@type']).some((type) => ARTICLE_TYPE.test(String(type))));
	return articles.slice(0, LIMITS.articles).map((article) => ({
		headline: plainText(article.headline) ?? plainText(article.name),
		authors: names(article.author, things),
		published: plainText(article.datePublished) ?? plainText(article.dateCreated),
		publisher: names(article.publisher, things)[0] ?? null,
		language: plainText(article.inLanguage),
	}));
}

function parse(script: string): unknown {
	if (script.length > LIMITS.characters) return null;
	// Content systems wrap the data in comments, and leave raw line breaks and trailing semicolons in it.
	const source = script
		.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)|(?:-->|\]\]>)\s*$/g, '')
		.replace(/;\s*$/, '');
	for (const attempt of [source, source.replace(/\p{Cc}+/gu, ' ').replace(/,\s*([}\]])/g, '$1')]) {
		try {
			return JSON.parse(attempt);
		} catch {
			// The next attempt, or nothing.
		}
	}
	return null;
}

/** Flattens arrays and graphs without recursion: the nesting is the page's choice. */
function collect(root: unknown, things: Thing[]): void {
	const queue: unknown[] = [root];
	for (let at = 0; at < queue.length && things.length < LIMITS.things; at++) {
		const value = queue[at];
		if (Array.isArray(value)) queue.push(...value.slice(0, LIMITS.things));
		else if (isThing(value)) {
			things.push(value);
			queue.push(value['@graph'], value.mainEntity, value.mainEntityOfPage);
		}
	}
}

/** Names of persons or organisations, given as text, things, or references to things. */
function names(value: unknown, things: readonly Thing[]): string[] {
	const found: string[] = [];
	for (const item of list(value).slice(0, LIMITS.authors)) {
		if (!isThing(item)) found.push(plainText(item) ?? '');
		else {
			const whole = item.name === undefined ? things.find((thing) => thing['@id'] === item['@id'] && thing.name) : item;
			for (const name of list(whole?.name)) found.push(plainText(name) ?? '');
		}
	}
	return [...new Set(found.filter((name) => name !== '' && !/^https?:/.test(name)))];
}
