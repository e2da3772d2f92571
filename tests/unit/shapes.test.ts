import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isArticle, readArticle } from '../../src/article/read';
import { parseHtml } from '../../src/cli/dom/parse-html';
import type { ReadBlock } from '../../src/text/assemble';
import { SHAPES, SHAPES_FOLDER, shapePage, wordsOf } from '../support/shapes';

test('every page of the folder is in the table, and the other way round', () => {
	expect(SHAPES.map(({ file }) => file).sort()).toEqual(readdirSync(SHAPES_FOLDER).sort());
});

test.each(SHAPES.filter(({ isLive }) => !isLive))('$file is read as the table says', ({ file, story }) => {
	const read = readArticle(parseHtml(shapePage(file), `https://paper.example/${file}`));
	const article = read && isArticle(read) ? read : null;
	const texts = article?.blocks.filter(isParagraph).map(({ text }) => plain(text));
	const found = article && {
		title: article.metadata.title,
		published: article.metadata.published,
		first: texts?.[0],
		last: texts?.at(-1),
	};
	expect(found).toEqual(
		story && { title: story.title, published: story.published, first: wordsOf(story.first), last: wordsOf(story.last) },
	);
});

/** Not a headline, an hour, a question or a comment. */
const isParagraph = ({ text, voice }: ReadBlock): boolean => text.length > 50 && voice !== 'reader';

/** As a reader sees it. */
const plain = (text: string): string => text.replace(/\u00ad|\u200b/g, '').replaceAll('\u00a0', ' ');
