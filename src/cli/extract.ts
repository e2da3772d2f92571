import { extractJson } from './output';
import type { ReadCommand } from './read-command';

/** `sidelight extract`: what is read from a page, before anything is matched. */
export const extractCommand: ReadCommand = {
	json: ({ article }) => extractJson(article),
	text: ({ article }) => {
		const { title, byline, published, siteName, language } = article;
		const facts = { title, byline, published, siteName, language };
		const head = Object.entries(facts).map(([name, value]) => `${name}: ${value ?? 'unknown'}`);
		const blocks = article.blocks.map(
			({ start, end, voice, tag }) => `<${tag}, ${voice}> ${article.text.slice(start, end)}`,
		);
		return [head.join('\n'), ...(blocks.length > 0 ? blocks : ['No article was found.'])].join('\n\n');
	},
};
