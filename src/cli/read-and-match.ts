import { isArticle, type ReadArticle, readArticle } from '../article/read';
import type { Pack } from '../corpus/pack/open';
import { type MatchedArticle, matchArticle } from '../matching/engine';
import type { Article, ArticleMetadata } from '../text/article';
import { assemble, assemblePlainText } from '../text/assemble';
import { guessLanguage } from '../text/language';
import { PageRefusedError } from './dom/errors';
import { parseHtml } from './dom/parse-html';
import { Failure } from './failure';
import { type Input, nameOf } from './input';

/** The article of an input as the packs see it. A page without an article gives one without text. */
export function readAndMatch(input: Input, packs: readonly Pack[]): MatchedArticle {
	return matchArticle(readInputArticle(input), packs);
}

function readInputArticle(input: Input): Article {
	const { format, content, url, date } = input;
	if (format === 'text') {
		return assemblePlainText(content, { url, published: date, language: guessLanguage(content) });
	}
	const read = readHtml(input);
	if (read === null) return assemble({ ...NOTHING_KNOWN, url, published: date }, []);
	const { metadata, blocks } = read;
	return assemble({ ...metadata, url: url ?? metadata.url, published: date ?? metadata.published }, blocks);
}

const NOTHING_KNOWN: ArticleMetadata = {
	title: null,
	byline: null,
	published: null,
	siteName: null,
	language: null,
	url: null,
};

function readHtml({ content, url, name }: Input): ReadArticle | null {
	const label = nameOf({ name });
	try {
		const read = readArticle(parseHtml(content, url ?? undefined), { url });
		if (read === null || isArticle(read)) return read;
		throw new Failure(`${label}: the page is beyond what is read (${read.refused.replace('-', ' ')})`, 'command:page');
	} catch (error) {
		throw error instanceof PageRefusedError ? new Failure(`${label}: ${error.message}`, 'command:page') : error;
	}
}
