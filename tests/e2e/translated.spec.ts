import { askToClip, selectWords, standingsOn } from '../support/clips';
import { wrapArticle } from '../support/pages';
import { readingOf } from '../support/readings';
import { emptyStore } from '../support/store';
import { expect, MORE, READER, test } from '../support/test';

test.use(READER.options);
test.beforeEach(({ ext }) => emptyStore(ext));

const ENGLISH =
	'The town had closed three streets and the tram line, and the bakers along the quay sold out before ten in the morning.';
const SAVED = 'the tram line, and the bakers along the quay sold out before ten';
const GERMAN =
	'Die Stadt hatte für den Tag drei Straßen und die Tramlinie gesperrt, und die Bäcker am Ufer waren vor zehn Uhr ausverkauft.';
const ON_THE_WAY =
	'Auf dem Weg zum See war es an diesem Morgen noch dunkel, und von den Fahrern war außer dem Nötigsten nichts zu hören.';

test(
	'what a translation of the page hides is not said to be gone, and what is gone from it is',
	MORE,
	async ({ ext, page, site }) => {
		const before = wrapArticle({ title: 'Talks', paragraphs: [...Array<string>(3).fill(ENGLISH), ON_THE_WAY] });
		const server = await site({ '/a': before });
		const address = server.url('/a', READER.host);
		const states = async () => (await standingsOn(ext, page)).map(({ state }) => state).sort();
		await page.goto(address);
		await expect.poll(async () => (await readingOf(ext, page.url()))?.reading.state).toBe('read');
		for (const words of [
			SAVED,
			'war es an diesem Morgen noch dunkel, und von den Fahrern war außer dem Nötigsten nichts zu hören',
		]) {
			await page.bringToFront();
			await selectWords(page, words);
			expect(await askToClip(ext, page, 'selection')).toMatchObject({ id: expect.any(String) });
		}

		// As Chrome does: under the reader's eyes, with a mark.
		await page.evaluate(
			([from, to]) => {
				document.documentElement.className = 'translated-ltr';
				for (const paragraph of document.querySelectorAll('p'))
					if (paragraph.textContent === from) paragraph.textContent = to ?? '';
			},
			[ENGLISH, GERMAN],
		);
		await expect.poll(states).toEqual(['anchored', 'anchored']);

		// Translated before the reader came, without a mark; the words of the page's own language have really gone.
		server.set({ '/a': wrapArticle({ title: 'Gespräche', paragraphs: Array<string>(4).fill(GERMAN) }) });
		await page.goto(address);
		await expect.poll(states).toContain('gone');
		expect((await states()).filter((state) => state === 'gone')).toHaveLength(1);
	},
);
