import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setColourScheme } from '../support/colour-scheme';
import { READER } from '../support/test';
import { test, VIEWS } from '../support/views';
import { besideEachOther } from './beside';

/** The pictures for the stores; those in docs/store are copies. */
const FOLDER = 'test-results/screenshots/store';

/** What the Chrome Web Store takes, and the others too. */
const SIZE = { width: 1280, height: 800 };

test.use({ ...READER.options, profile: 'screenshots-store', language: 'en' });
test.beforeAll(() => mkdirSync(FOLDER, { recursive: true }));

test('page and panel for the stores', async ({ page, stage }) => {
	const sheet = { page: 879, panel: 400, height: SIZE.height, path: join(FOLDER, 'page-and-panel.png') };
	await besideEachOther(page, stage, { name: 'light', scheme: 'light' }, sheet);
});

for (const { name, open } of VIEWS.filter(({ name }) => ['library', 'options'].includes(name)))
	test(`${name} for the stores`, async ({ page, stage }) => {
		await page.setViewportSize(SIZE);
		await setColourScheme(stage.ext, page, 'light');
		await open(page, stage);
		await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' });
	});
