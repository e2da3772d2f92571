import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Panel } from '../../scripts/lib/panel.mjs';
import { wrapArticle } from '../support/pages';
import { badgeOf, markedIn, readingOf } from '../support/readings';
import { expect, MORE, READER, test } from '../support/test';

const HOST = READER.host;
test.use(READER.options);

const SHERMAN =
	'“We will not allow anyone to slam closed NATO’s open-door policy,” Wendy Sherman told reporters after the talks.';
const QUOTED = 'We will not allow anyone to slam closed NATO’s open-door policy';
const DEMAND =
	'Russia asks for a legally binding guarantee that NATO will expand no further and that Ukraine and Georgia stay outside it.';
const FILLER = 'The delegations met on Monday in a villa by the lake, and the talks went on for eight hours.';
const html = wrapArticle({
	title: 'A day by the lake',
	siteName: 'The Paper',
	date: '2022-01-11',
	paragraphs: [FILLER, SHERMAN, DEMAND],
});

/** Opens the reasons of a note, and the note where it stands as one line. */
const openWhy = async (panel: Panel, kind: string) => {
	const note = `[data-testid="note"][data-kind="${kind}"]`;
	await panel.click(`${note} [data-testid="expand"][aria-expanded="false"]`);
	await expect.poll(() => panel.click(`${note} [aria-controls$="-why"]`)).toBe(true);
};
const texts = (panel: Panel, testId: string) => panel.texts(`[data-testid="${testId}"]`);
const kinds = (panel: Panel) =>
	panel.evaluate((document: Document) =>
		[...document.querySelectorAll('[data-testid="note"]')].map((note) => note.getAttribute('data-kind')),
	);
/** The words of the control that has the focus. */
const focused = (panel: Panel) => panel.evaluate((document: Document) => document.activeElement?.textContent ?? '');

test('a note can be hidden on this page, everywhere, and shown again; marks, count and silence follow', async ({
	ext,
	page,
	site,
}) => {
	// Its tab opens in front, so it has to be there before the panel is.
	await ext.helperPage();
	const { url } = await site({ '/a': html, '/b': html });
	const here = url('/a?utm_source=mail', HOST);
	await page.goto(here);
	await expect.poll(() => markedIn(page)).toEqual([QUOTED, DEMAND]);
	const panel = await ext.openPanel(page);
	await panel.read();

	await openWhy(panel, 'claim');
	expect(await panel.click('[data-testid="hide-here"]')).toBe(true);
	await expect.poll(() => texts(panel, 'hidden-line')).toHaveLength(1);
	expect((await texts(panel, 'hidden-line'))[0]).toContain('Hidden on this page.');
	await expect.poll(() => focused(panel)).toBe('Undo');
	await expect.poll(() => markedIn(page)).toEqual([QUOTED]);
	await expect.poll(() => badgeOf(ext, here)).toBe('1');
	await expect.poll(() => panel.silence()).toContain('3 sentences read, 1 has a note');
	expect(await kinds(panel)).toEqual(['quote']);

	// Undo.
	await panel.click('[data-testid="hidden-line"] button');
	await expect.poll(() => kinds(panel)).toEqual(['quote', 'claim']);
	await expect.poll(() => markedIn(page)).toEqual([QUOTED, DEMAND]);
	await expect.poll(() => panel.silence()).toContain('3 sentences read, 2 have notes');

	// Here, then everywhere.
	await openWhy(panel, 'claim');
	await panel.click('[data-testid="hide-here"]');
	await expect.poll(() => texts(panel, 'hidden-line')).toHaveLength(1);
	await panel.click('[data-testid="hidden-line"] button', 1);
	await expect.poll(async () => (await texts(panel, 'hidden-line'))[0]).toContain('Hidden everywhere.');
	await expect
		.poll(async () => (await readingOf(ext, here))?.reading)
		.toMatchObject({ hidden: [{ where: 'everywhere', at: 1 }] });
	await page.goto(url('/b', HOST));
	await expect.poll(() => markedIn(page)).toEqual([QUOTED]);

	// Hidden before: listed below the notes, to be shown again.
	await expect.poll(() => texts(panel, 'hidden-notes')).toEqual(['1 note hidden']);
	await panel.click('[data-testid="hidden-notes"] button');
	await expect
		.poll(async () => (await texts(panel, 'hidden-notes'))[0])
		.toContain('Russia demands a legally binding end to NATO enlargement');
	await panel.click('[data-testid="hidden-notes"] li button');
	await expect.poll(() => kinds(panel)).toEqual(['quote', 'claim']);
	await expect.poll(() => markedIn(page)).toEqual([QUOTED, DEMAND]);
	await page.goto(url('/a', HOST));
	await expect.poll(() => markedIn(page)).toEqual([QUOTED, DEMAND]);
});

test(
	'a note that is hidden on one page stays hidden there and is shown on others',
	MORE,
	async ({ ext, page, site }) => {
		const { url } = await site({ '/a': html, '/b': html });
		await page.goto(url('/a', HOST));
		const panel = await ext.openPanel(page);
		await panel.read();
		await openWhy(panel, 'quote');
		await panel.click('[data-testid="hide-here"]');
		await expect.poll(() => markedIn(page)).toEqual([DEMAND]);
		await page.goto(url('/b', HOST));
		await expect.poll(() => markedIn(page)).toEqual([QUOTED, DEMAND]);
		await page.goto(`${url('/a', HOST)}?fbclid=1#top`);
		await expect.poll(() => markedIn(page)).toEqual([DEMAND]);
		await expect.poll(() => texts(panel, 'hidden-notes')).toEqual(['1 note hidden']);
		// The settings know it too, without its page.
		const settings = await ext.context.newPage();
		await ext.gotoExt(settings, 'options.html');
		await settings.getByTestId('hidden-entries').locator('summary').click();
		await expect(settings.getByTestId('hidden-entries')).toContainText('Wendy Sherman');
		await settings.getByTestId('hidden-entries').getByRole('button').click();
		await expect(settings.getByTestId('hidden-entries')).toHaveCount(0);
		await ext.closePage(settings);
		await expect.poll(() => markedIn(page)).toEqual([QUOTED, DEMAND]);
	},
);

test(
	'the reasons, copied as JSON, are replayed by the command line with the same decision',
	MORE,
	async ({ ext, page, site }) => {
		const { url } = await site({ '/replay': html });
		await page.goto(url('/replay', HOST));
		const panel = await ext.openPanel(page);
		await panel.read();
		await giveClipboard(panel, 'accepts');
		await openWhy(panel, 'quote');
		await panel.click('[data-testid="copy-receipt"]');
		await expect.poll(() => panel.texts('.copy-receipt [role="status"]')).toEqual(['Copied']);
		const copied = (await panel.evaluate((document: Document) => document.body.dataset.clipboard)) ?? '';

		const folder = await mkdtemp(join(tmpdir(), 'sidelight-replay-'));
		try {
			const [receipt, saved] = [join(folder, 'receipt.json'), join(folder, 'page.html')];
			await writeFile(receipt, copied);
			await writeFile(saved, html);
			const replay = promisify(execFile)(process.execPath, [
				'bin/sidelight.mjs',
				...['match', '--replay', receipt, '--url', url('/replay', HOST), saved],
			]);
			expect((await replay).stdout).toContain('The same decision');
		} finally {
			await rm(folder, { recursive: true });
		}
	},
);

test('where the clipboard refuses, the reasons stand there to be copied by hand', MORE, async ({ ext, page, site }) => {
	const { url } = await site({ '/refused': html });
	await page.goto(url('/refused', HOST));
	const panel = await ext.openPanel(page);
	await panel.read();
	await giveClipboard(panel, 'refuses');
	await openWhy(panel, 'quote');
	await panel.click('[data-testid="copy-receipt"]');
	const shown = () =>
		panel.evaluate((document: Document) => document.querySelector<HTMLTextAreaElement>('.receipt-json')?.value ?? null);
	await expect.poll(shown).toContain('"rule"');
	const selected = () =>
		panel.evaluate((document: Document) => {
			const area = document.querySelector<HTMLTextAreaElement>('.receipt-json');
			return area !== null && area.selectionStart === 0 && area.selectionEnd === area.value.length;
		});
	await expect.poll(selected).toBe(true);
});

/** Gives the panel a clipboard, as a headless window has none of its own; what it accepts stands on the body. */
async function giveClipboard(panel: Panel, does: 'accepts' | 'refuses'): Promise<void> {
	await panel.evaluate((document: Document, how) => {
		const { navigator } = document.defaultView as Window & typeof globalThis;
		const writeText = async (text: string) => {
			if (how === 'refuses') throw new Error('refused');
			document.body.dataset.clipboard = text;
		};
		Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
	}, does);
}
