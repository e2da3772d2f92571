import type { Extension } from '../support/extension';
import { sendFrom } from '../support/messages';
import { readingOf, tabShowing } from '../support/readings';
import { SHAPES, type Story, shapeRoutes } from '../support/shapes';
import { expect, MORE, READER, test } from '../support/test';

const HOST = READER.host;
test.use(READER.options);

const WITH_STORY = SHAPES.filter(({ story }) => story);
const WITHOUT = SHAPES.filter(({ story }) => !story);

/** Goes on to the other shapes where one fails. */
const every = expect.configure({ soft: true, timeout: 10_000 });

type Seen = Pick<Story, 'title' | 'published' | 'notes'>;

/** What is known of a page, as the table puts it; null until it was read. */
async function readAs(ext: Extension, url: string): Promise<Seen | null> {
	const reading = (await readingOf(ext, url))?.reading;
	if (reading?.state !== 'read') return null;
	const { page, notes } = reading;
	return { title: page.title, published: page.published, notes: notes.filter(({ mark }) => mark).length };
}

test('pages of many shapes are read by themselves, with the note that each has', MORE, async ({ ext, page, site }) => {
	// Ninety pages, one after the other.
	test.setTimeout(300_000);
	const { url } = await site(shapeRoutes());
	for (const { file, story } of WITH_STORY)
		await test.step(file, async () => {
			await page.goto(url(`/${file}`, HOST));
			const { title, published, notes } = story ?? {};
			await every.poll(() => readAs(ext, page.url()), file).toEqual({ title, published, notes });
		});
});

test('pages without an article say so when they are asked', MORE, async ({ ext, page, site }) => {
	const { url } = await site(shapeRoutes());
	const helper = await ext.helperPage();
	for (const { file } of WITHOUT)
		await test.step(file, async () => {
			await page.goto(url(`/${file}`, HOST));
			const tabId = await tabShowing(ext, page.url());
			await sendFrom(helper, 'readTab', { tabId });
			await every.poll(async () => (await readingOf(ext, page.url()))?.reading.state, file).toBe('no-article');
		});
});
