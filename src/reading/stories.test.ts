import { expect, test } from 'vitest';
import { isArticle, readArticle } from '../article/read';
import { parseHtml } from '../cli/dom/parse-html';
import { assemble } from '../text/assemble';
import { createStories } from './stories';

const LINE = 'The council met in the old town hall and spoke for two hours about the bridge over the river. ';
const story = (headline: string, date: string, count: number) =>
	`<article><h1>${headline}</h1><time datetime="${date}">${date}</time>${`<p>${headline}. ${LINE}${LINE}</p>`.repeat(count)}</article>`;
const [FIRST, SECOND, THIRD] = ['first', 'second', 'third'].map((name) => `https://paper.example/${name}`) as [
	string,
	string,
	string,
];

/** A page that appends story to story, and what it says of a passage of one of them. */
function openPage(html: string) {
	const document = parseHtml(`<html lang="en"><head><title>The bridge</title></head><body>${html}</body></html>`);
	let address = FIRST;
	Object.defineProperty(document, 'URL', { get: () => address });
	Object.defineProperty(document, 'defaultView', { value: null });
	const stories = createStories(document);
	return {
		goTo(next: string, more: string) {
			address = next;
			const holder = document.createElement('div');
			holder.innerHTML = more;
			document.body.append(...holder.children);
		},
		read() {
			const reading = readArticle(document, { url: address, now: new Date('2026-11-01') });
			if (!isArticle(reading)) throw new Error('no article');
			return stories.take(reading, assemble(reading.metadata, reading.blocks));
		},
		sourceOf: (index: number) =>
			stories.sourceOf({
				commonAncestorContainer: document.querySelectorAll('article p')[index]?.firstChild,
			} as unknown as Range),
	};
}

test('a passage of the first story keeps its facts after the page has gone on to the second', () => {
	const page = openPage(story('The bridge', '2026-01-02', 3));
	expect(page.read()).toMatchObject({ title: 'The bridge', url: FIRST });
	page.goTo(SECOND, story('A ferry', '2026-05-06', 6));
	expect(page.read()).toMatchObject({ title: 'A ferry', published: '2026-05-06', url: SECOND });
	expect(page.sourceOf(0)).toMatchObject({
		canonical: FIRST,
		earlier: FIRST,
		title: 'The bridge',
		published: '2026-01-02',
	});
	expect(page.sourceOf(4)).toMatchObject({
		canonical: SECOND,
		earlier: null,
		title: 'A ferry',
		published: '2026-05-06',
	});
});

test('a longer first story that is read on keeps its address, and the second tells its own facts', () => {
	const page = openPage(story('The bridge', '2026-01-02', 6));
	page.read();
	page.goTo(SECOND, story('A ferry', '2026-05-06', 2));
	expect(page.read()).toMatchObject({ title: 'The bridge', published: '2026-01-02', url: FIRST });
	expect(page.sourceOf(0)).toMatchObject({ canonical: FIRST, earlier: FIRST, title: 'The bridge' });
	expect(page.sourceOf(6)).toMatchObject({
		canonical: SECOND,
		earlier: null,
		title: 'A ferry',
		published: '2026-05-06',
	});
	page.goTo(THIRD, story('A mill', '2026-07-08', 2));
	expect(page.read()).toMatchObject({ title: 'The bridge', url: FIRST });
});
