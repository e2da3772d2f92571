import type { Page } from '@playwright/test';
import { axeFindings } from '../support/axe';
import type { Extension } from '../support/extension';
import { keep, keptOf } from '../support/kept';
import { wrapArticle } from '../support/pages';
import { markedIn } from '../support/readings';
import { expect, test } from '../support/test';

/** Extension pages have it. */
declare const browser: typeof import('wxt/browser').browser;

const HOST = 'paper.example';
const PACK = 'security-guarantees-2022';
test.use({
	hostPermissions: [`http://${HOST}/*`],
	profile: 'corrections',
	corrections:
		'[{entry: C01, date: 2026-01-02, was: Two drafts., now: Two drafts and a letter., why: A source was added.}, ' +
		'{entry: Z99, date: 2026-01-03, was: A note., now: No note., why: Its source is gone., withdrawn: true}]',
});

/** The log of what was seen, as storage has it. */
const seen = async (helper: Page) => (await keptOf(helper, 'seen')) ?? [];

async function openPanel(ext: Extension, page: Page): Promise<void> {
	await ext.gotoExt(page, 'sidepanel.html?tab=0');
	await page.getByTestId('panel-foot').waitFor();
}

test('a note that is shown is remembered by its entry; nothing of the page is', async ({ ext, page, site }) => {
	const helper = await ext.helperPage();
	await keep(helper, { seen: null });
	const quote = '“We will not allow anyone to slam closed NATO’s open-door policy,” Wendy Sherman told reporters.';
	const filler = 'The delegations met on Monday in a villa by the lake, and the talks went on for eight hours.';
	const { url } = await site({ '/a': wrapArticle({ date: '2022-01-11', paragraphs: [filler, quote] }) });
	await page.goto(url('/a', HOST));
	await expect.poll(() => markedIn(page)).toHaveLength(1);
	expect(await seen(helper)).toEqual([]);
	const panel = await ext.openPanel(page);
	expect((await panel.read()).notes).toHaveLength(1);
	await expect.poll(() => seen(helper)).toEqual([{ pack: PACK, entry: expect.any(String), since: 0, told: 0 }]);
});

test('what was corrected since it was seen is told once, and stays to be looked up', async ({ ext, page }) => {
	const helper = await ext.helperPage();
	const log = ['C01', 'Z99', 'C02'].map((entry) => ({ pack: PACK, entry, since: 0, told: 0 }));
	await keep(helper, { seen: log });
	await openPanel(ext, page);
	const notice = page.getByTestId('corrections');
	await expect(notice.getByRole('listitem')).toHaveCount(2);
	await expect(notice.getByRole('listitem').first()).toContainText('withdrawn');
	await expect(notice.getByRole('listitem').last()).toContainText('2 January 2026');
	for (const words of ['Two drafts.', 'Two drafts and a letter.', 'A source was added.'])
		await expect(notice).toContainText(words);
	// The panel shows its state only once it lasts.
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	expect(await axeFindings(page)).toEqual([]);

	await notice.getByRole('button', { name: 'I have read this' }).click();
	await expect(notice).toHaveCount(0);
	await expect.poll(() => seen(helper)).toMatchObject([{ told: 1 }, { told: 1 }, { told: 0 }]);
	await openPanel(ext, page);
	await page.getByRole('button', { name: 'Corrections' }).click();
	await expect(page.getByTestId('panel-foot').getByRole('listitem')).toHaveCount(2);
	await expect(notice).toHaveCount(0);
});

test('what was seen as corrected is not told', async ({ ext, page }) => {
	const helper = await ext.helperPage();
	const log = [{ pack: PACK, entry: 'C01', since: 1, told: 1 }];
	await keep(helper, { seen: log });
	await openPanel(ext, page);
	await page.getByRole('button', { name: 'Corrections' }).click();
	await expect(page.getByTestId('panel-foot')).toContainText('Nothing that you have seen was corrected.');
	await expect(page.getByTestId('corrections')).toHaveCount(0);
});
