import { browser } from 'wxt/browser';
import type { Article } from '../text/article';
import { openBlocks } from '../text/block-language';
import { primaryTag } from '../text/language';

/** As much of a text as the browser's detector is given, in UTF-16 units. */
const MOST_CHARACTERS = 1000;
/** Blocks that it is asked about on one page, at most. */
const MOST_BLOCKS = 12;
/** Share of the text, in percent, that the detector must give to one language, besides calling its answer reliable. */
const SURE = 90;

/**
 * The article with the languages that only the browser can tell: of the page where nothing names or shows it, and of blocks
 * of which the words at hand say nothing. On most pages nothing is open and nobody is asked. What the detector is not sure
 * of stays as it is; so does everything where it fails.
 */
export async function withDetectedLanguages(article: Article): Promise<Article> {
	if (article.language === null) {
		const language = await detect(article.text);
		return language === null ? article : { ...article, language };
	}
	const open = openBlocks(article).slice(0, MOST_BLOCKS);
	if (open.length === 0) return article;
	const blocks = [...article.blocks];
	for (const at of open) {
		const block = blocks[at];
		const language = block ? await detect(article.text.slice(block.start, block.end)) : null;
		if (block && language !== article.language) blocks[at] = { ...block, language };
	}
	return { ...article, blocks };
}

async function detect(text: string): Promise<string | null> {
	try {
		const { isReliable, languages } = await browser.i18n.detectLanguage(text.slice(0, MOST_CHARACTERS));
		const [first] = languages;
		return isReliable && first && first.percentage >= SURE ? primaryTag(first.language) : null;
	} catch {
		return null;
	}
}
