import { plainText } from './text';

/** What a page's schema.org data says of its article, as the page wrote it. */
export interface LinkedData {
	headline: string | null;
	authors: string[];
	published: string | null;
	publisher: string | null;
	language: string | null;
}

/** Limits for data that nobody has vetted: characters of one script, things and values looked at, authors and articles taken. */
const LIMITS = { characters: 1_000_000, things: 2_000, values: 10_000, authors: 20, articles: 20 } as const;

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|Review|NewsMediaPosting)$/;

type Thing = Record<string, unknown>;

const isThing = (value: unknown): value is Thing =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);

/** Reads the articles out of a page's JSON-LD scripts, in their order. Never throws. */
export function readLinkedData(scripts: readonly string[]): LinkedData[] {
	const things: Thing[] = [];
	const roots = scripts.map(parse);
	for (const root of roots) collect(root, things);
	let found: ReadonlyMap<unknown, Thing> | null = null;
	const named = () => {
		// Only where something is referred to: it looks at all that there is.
		found ??= byId(roots);
		return found;
	};
	const articles = things.filter((thing) => list(thing['@type']).some((type) => ARTICLE_TYPE.test(String(type))));
	return articles.slice(0, LIMITS.articles).map((article) => ({
		headline: plainText(article.headline) ?? plainText(article.name),
		authors: authorsOf(article, named),
		published: plainText(article.datePublished) ?? plainText(article.dateCreated),
		publisher: names(article.publisher, named)[0] ?? null,
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

/** The things of a page that have a name, by their ids. */
type ById = () => ReadonlyMap<unknown, Thing>;

/** Things that are referred to by an id, wherever they stand, the first that has a name. */
function byId(roots: readonly unknown[]): ReadonlyMap<unknown, Thing> {
	const found = new Map<unknown, Thing>();
	const queue: unknown[] = [...roots];
	for (let at = 0; at < queue.length && at < LIMITS.values; at++) {
		const value = queue[at];
		if (isThing(value)) {
			const id = value['@id'];
			if (typeof id === 'string' && nameOf(value) !== undefined && !found.has(id)) found.set(id, value);
		}
		if (typeof value !== 'object' || value === null) continue;
		for (const inner of Object.values(value)) if (typeof inner === 'object' && inner !== null) queue.push(inner);
	}
	return found;
}

/** The authors; where none are named, who else is told to have made the article. */
function authorsOf(article: Thing, named: ById): string[] {
	for (const role of [article.author, article.creator, article.accountablePerson]) {
		const found = names(role, named);
		if (found.length > 0) return found;
	}
	return [];
}

/** Names of persons or organisations, given as text, things, lists or roles of them, or references to things. */
function names(value: unknown, named: ById): string[] {
	const found: string[] = [];
	const given = list(isThing(value) && value['@list'] !== undefined ? value['@list'] : value);
	for (const item of given.slice(0, LIMITS.authors)) {
		if (!isThing(item)) found.push(plainText(item) ?? '');
		else {
			const inRole = isThing(item.author) ? item.author : item;
			const whole = nameOf(inRole) === undefined ? named().get(inRole['@id']) : inRole;
			for (const name of list(whole && nameOf(whole))) found.push(plainText(name) ?? '');
		}
	}
	return [...new Set(found.filter((name) => name !== '' && !/^https?:/.test(name)))];
}

/** A thing's name, or its two halves; undefined where it has none. */
function nameOf({ name, givenName, familyName }: Thing): unknown {
	if (name !== undefined && name !== null && name !== '') return isThing(name) ? name['@value'] : name;
	const halves = [givenName, familyName].flatMap((half) => plainText(half) ?? []);
	return halves.length > 0 ? halves.join(' ') : undefined;
}
