import { describe, expect, test } from 'vitest';
import { parseHtml } from '../cli/dom/parse-html';
import { isArticle, readArticle } from './read';

const SENTENCE =
	'The ferry was late again on Monday, and those who had waited at the pier since seven went home by bus instead.';
const LEAD = 'For the third time in a month the harbour had no ferry, and the town has begun to ask why';
const BODY = Array.from({ length: 12 }, (_, index) => `<p>${index}. ${SENTENCE} ${SENTENCE}</p>`).join('');

/** A page of today: headline, standfirst and text in boxes of their own. */
function texts(lead: string, { head = '', between = '' } = {}): string[] {
	const html = `<html><head>${head}</head><body><main><div class="top"><div class="a1"><h1>No ferry on Monday</h1></div>${lead}
		<div class="meta"><span>By Ada Lind</span> <time>3 May 2023</time></div>${between}</div>
		<div class="b1"><div class="b2"><div class="b3">${BODY}</div></div></div></main></body></html>`;
	const reading = readArticle(parseHtml(html));
	if (!isArticle(reading)) throw new Error('no article');
	return reading.blocks.map(({ text }) => text).filter((text) => !text.endsWith(SENTENCE));
}

describe('the standfirst of a long article is read', () => {
	test.each([
		['a paragraph without a name', `<div class="x9"><p>${LEAD}</p></div>`],
		['a second headline', `<h2>${LEAD}</h2>`],
		['called so', `<div class="widget"><p class="story__standfirst">${LEAD}</p></div>`],
		['called a teaser', `<div class="teaser"><p class="teaser__text">${LEAD}</p></div>`],
		['in the header of the story', `<header class="article-header"><p>${LEAD}.</p></header>`],
	])('%s', (_, lead) => {
		expect(texts(lead)[0]?.startsWith(LEAD)).toBe(true);
	});

	test('that says what the description of the page says, whatever it is called', () => {
		const lead = `<div class="teaser meta tools"><p>${LEAD}</p></div><div><p>Another line, which says nothing of the kind at all.</p></div>`;
		expect(texts(lead, { head: `<meta property="og:description" content="${LEAD.slice(0, 70)}…">` })).toEqual([LEAD]);
	});

	test('of several lines in one list that is called a lead', () => {
		const items = ['The pier was full by seven.', 'The bus took forty minutes.', 'The town council meets again.'];
		expect(texts(`<ul class="article-summary">${items.map((item) => `<li>${item}</li>`).join('')}</ul>`)).toEqual(
			items,
		);
	});
});

describe('no standfirst is', () => {
	test.each([
		['a line of names and a date', '<p>By Ada Lind and Per Holm, updated 3 May 2023</p>'],
		['what stands in the menu', `<nav><p>${LEAD}.</p></nav>`],
		['a teaser of another story', `<div class="related-stories"><p class="teaser">${LEAD}.</p></div>`],
		['a caption', `<figure><p class="intro">${LEAD}.</p></figure>`],
		['a form', `<form><p class="intro">${LEAD}.</p></form>`],
		['a link', `<p><a href="/b">${LEAD}.</a></p>`],
		['a short line', '<p>Four photographs</p>'],
	])('%s', (_, line) => {
		expect(texts(line)).toEqual([]);
	});

	test('what stands elsewhere, where one is called so', () => {
		expect(texts(`<p class="lead">${LEAD}.</p>`, { between: `<div><p>${SENTENCE} It goes on.</p></div>` })).toEqual([
			`${LEAD}.`,
		]);
	});

	test('what the text begins with', () => {
		expect(texts(`<p class="lead">0. ${SENTENCE} ${SENTENCE}</p>`)).toEqual([]);
	});
});
