import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../cli/dom/parse-html';
import { isArticle, readArticle } from '../read';

const BODY =
	'<p>The bridge was closed at noon, and the boats that came up the river had to wait for the tide.</p>'.repeat(6);

function metadata(head: string, above: string, below = '') {
	const page = `<html><head>${head}</head><body><main>${above}<article>${BODY}${below}</article></main></body></html>`;
	const reading = readArticle(parseHtml(page), { url: 'https://www.harbour-post.example/a' });
	if (!isArticle(reading)) throw new Error('no article');
	return reading.metadata;
}

const linked = (author: unknown) =>
	`<script type="application/ld+json">${JSON.stringify({
		'@type': 'NewsArticle',
		headline: 'Bridge closed',
		author,
		publisher: { name: 'The Harbour Post' },
	})}</script>`;
const H1 = '<h1>Bridge closed</h1>';

describe('where machines are told the outlet alone', () => {
	test.each([
		['a byline', `${H1}<p>By Ada Lind</p>`, ''],
		['a link to the author', `${H1}<p><a rel="author" href="/l">Ada Lind</a></p>`, ''],
		['a line of facts', `${H1}<p>3 May 2023 • Ada Lind • 4 minutes</p>`, ''],
		['a signature', H1, '<p><strong>Ada Lind</strong></p>'],
	])('the name is that of %s', (_, above, below) => {
		for (const head of [
			linked({ '@type': 'Organization', name: 'Harbour Post' }),
			'<meta name="author" content="Harbour Post">',
			'',
		])
			expect(metadata(head, above, below).byline).toBe('Ada Lind');
	});

	test('the outlet stays the author where the page names nobody, or itself, or gives a code', () => {
		for (const above of [H1, `${H1}<p>By Harbour Post</p>`, `${H1}<p class="author">ali</p>`])
			expect(metadata(linked([{ name: 'The Harbour Post' }]), above).byline).toBe('The Harbour Post');
	});
});

test('people told for machines go before what is seen, without the codes of their paper', () => {
	const authors = [{ name: 'Ada Lind (ali)' }, { name: 'Per Holm (ph.)' }];
	expect(metadata(linked(authors), `${H1}<p>By The Desk</p>`).byline).toBe('Ada Lind, Per Holm');
});

describe('authors are found', () => {
	const script = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
	const article = (author: unknown, more: object = {}) =>
		script({ '@type': 'NewsArticle', headline: 'Bridge closed', author, ...more });

	test.each([
		[
			'in a thing that stands deep in another',
			article({ '@id': '#ada' }, { about: [{ by: { '@id': '#ada', name: 'Ada Lind' } }] }),
		],
		[
			'in another script',
			article([{ '@id': '#ada' }]) + script({ '@type': 'WebSite', editor: { '@id': '#ada', name: 'Ada Lind' } }),
		],
		['in halves', article({ '@type': 'Person', givenName: 'Ada', familyName: 'Lind' })],
		['in a list', article({ '@list': [{ name: 'Ada Lind' }] })],
		['in a role', article({ '@type': 'Role', author: { name: 'Ada Lind' } })],
		['as its creator', article(undefined, { creator: 'Ada Lind' })],
		[
			'behind the address of a profile',
			'<meta name="author" content="https://post.example/ada"><meta name="dc.creator" content="Ada Lind">',
		],
	])('%s', (_, head) => {
		expect(metadata(head, H1).byline).toBe('Ada Lind');
	});

	test('where several are told one by one, each once', () => {
		const tags = ['Ada Lind', 'Per Holm', 'Ada Lind'].map((name) => `<meta name="author" content="${name}">`).join('');
		expect(metadata(tags, H1).byline).toBe('Ada Lind, Per Holm');
		const links = ['Ada Lind', 'Per Holm'].map((name) => `<a rel="author" href="/x">${name}</a>`).join(' and ');
		expect(metadata('', `${H1}<p>By ${links}</p>`).byline).toBe('Ada Lind, Per Holm');
	});
});

test('a title in two lines keeps the words apart that the page shows without a space', () => {
	const head = '<title>Bridge closed: The boats wait for the tide</title>';
	expect(metadata(head, '<h1><span>Bridge closed</span><span>The boats wait for the tide</span></h1>').title).toBe(
		'Bridge closed: The boats wait for the tide',
	);
});

describe('of several titles', () => {
	const title = (social: string, seen: string, said: string, page: string) =>
		metadata(
			`<title>${page}</title><meta property="og:title" content="${social}">
			<script type="application/ld+json">${JSON.stringify({ '@type': 'Article', headline: said })}</script>`,
			`<h1>${seen}</h1>`,
		).title;

	test('that for social networks gives way to the one on which two others agree', () => {
		expect(title('You will not believe this bridge', 'Bridge closed at noon', 'Bridge closed at noon', 'Post')).toBe(
			'Bridge closed at noon',
		);
		expect(
			title('You will not believe this bridge', 'Bridge closed at noon', 'Wait for it', 'Bridge closed at noon – Post'),
		).toBe('Bridge closed at noon');
		expect(
			title('You will not believe this bridge', 'Live', 'Bridge closed at noon', 'Bridge closed at noon | Post'),
		).toBe('Bridge closed at noon');
	});

	test('that for social networks stays where one agrees with it, or no two with each other', () => {
		expect(title('No boats before the tide', 'Bridge closed', 'Bridge closed', 'No boats before the tide - Post')).toBe(
			'No boats before the tide',
		);
		expect(title('No boats before the tide', 'Bridge closed', 'A river waits', 'Harbour Post')).toBe(
			'No boats before the tide',
		);
	});

	test('section and site behind it are left out as linked data leave them out', () => {
		expect(
			title('Bridge closed at noon-TownㅣPost', 'Live', 'Bridge closed at noon', 'Bridge closed at noon-TownㅣPost'),
		).toBe('Bridge closed at noon');
	});
});
