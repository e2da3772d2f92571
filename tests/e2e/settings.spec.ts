import { keep, keptOf } from '../support/kept';
import { chooseFiles, keepFiles, keptFile } from '../support/library';
import { wrapArticle } from '../support/pages';
import { markedIn } from '../support/readings';
import { grantedOrigins, panelState, refusePermissions, resetExtension, storedSettings } from '../support/settings';
import { emptyStore } from '../support/store';
import { BOTH, expect, MORE, test } from '../support/test';

/** Extension pages have it; see `Extension.helperPage`. */
declare const browser: typeof import('wxt/browser').browser;

test.beforeEach(async ({ ext }) => {
	await resetExtension(ext);
	await emptyStore(ext);
});

/** A news site that the bundled pack knows. */
const KNOWN = 'antiwar.com';
const HOST = 'paper.example';

const ARTICLE = wrapArticle({
	title: 'A day by the lake',
	date: '2022-01-11',
	paragraphs: [
		'The delegations met on Monday in a villa by the lake, and the talks went on for the better part of eight hours.',
		'“We will not allow anyone to slam closed NATO’s open-door policy,” Wendy Sherman told reporters after the talks.',
		'The town had closed three streets and the tram line, and the bakers sold out before ten in the morning.',
	],
});

test('a refused permission changes nothing, and says so', async ({ ext, page }) => {
	await ext.gotoExt(page, 'options.html');
	await refusePermissions(page);
	await page.getByTestId('reach-all').click();
	await expect(page.getByTestId('reach-status')).toContainText('The browser did not give that permission');
	await expect(page.getByTestId('reach-click')).toHaveAttribute('aria-pressed', 'true');
	expect(await storedSettings(ext)).toEqual({});
	expect(await grantedOrigins(ext)).toEqual([]);
});

test(
	'news sites of the packs are read by themselves once allowed, and no longer when that is given back',
	BOTH,
	async ({ ext, page, site }) => {
		const { url } = await site({ '/a': ARTICLE });
		const settings = await ext.context.newPage();
		await ext.gotoExt(settings, 'options.html');
		await settings.getByTestId('reach-known').click();
		await expect(settings.getByTestId('reach-known')).toHaveAttribute('aria-pressed', 'true');
		await expect.poll(() => grantedOrigins(ext)).toContain(`http://*.${KNOWN}/*`);
		await expect(async () => {
			await page.goto(url('/a', `www.${KNOWN}`));
			await expect.poll(() => markedIn(page), { timeout: 4000 }).toHaveLength(1);
		}).toPass();
		await page.goto(url('/a', HOST));
		expect(await markedIn(page)).toEqual([]);

		await settings.bringToFront();
		await settings.getByTestId('reach-click').click();
		await expect.poll(() => grantedOrigins(ext)).toEqual([]);
		await expect
			.poll(async () => {
				await page.goto(url('/a', `www.${KNOWN}`));
				return markedIn(page);
			})
			.toEqual([]);
		await ext.closePage(settings);
	},
);

test('a choice that the browser does not grant, or grants too much for, is shown as it is', async ({ ext, page }) => {
	await ext.gotoExt(page, 'options.html');
	const status = page.getByTestId('reach-status');
	await page.getByTestId('reach-all').click();
	await expect(page.getByTestId('reach-all')).toHaveAttribute('aria-pressed', 'true');
	await expect(status).toBeEmpty();
	await ext.revoke(['http://*/*', 'https://*/*']);
	await expect(status).toContainText('The browser does not allow this at present');
	await page.bringToFront();
	await page.getByTestId('ask-again').click();
	await expect(status).toBeEmpty();
	await page.getByTestId('reach-click').click();
	await expect.poll(() => grantedOrigins(ext)).toEqual([]);
	await ext.grant(['https://*/*']);
	await page.bringToFront();
	await expect(status).toContainText('this choice does not need');
	await page.getByTestId('give-back').click();
	await expect(status).toBeEmpty();
	expect(await grantedOrigins(ext)).toEqual([]);
});

test('a site is allowed and removed with undo; a refused one is not added', async ({ ext, page }) => {
	await ext.gotoExt(page, 'options.html');
	const list = page.getByTestId('sites-allowed');
	await list.getByRole('textbox').first().fill('https://münchen.example/a?b');
	await list.getByRole('button', { name: 'Add', exact: true }).click();
	await expect(list.getByRole('listitem')).toHaveText(/münchen\.example \(xn--mnchen-3ya\.example\)/);
	const allowed = await grantedOrigins(ext);
	expect(allowed).toContain('https://xn--mnchen-3ya.example/*');
	await list.getByRole('button', { name: 'Remove münchen.example' }).click();
	await expect(list.getByRole('listitem')).toHaveCount(0);
	expect(await grantedOrigins(ext)).toEqual([]);
	await list.getByTestId('undo').click();
	await expect(list.getByRole('listitem')).toHaveCount(1);
	expect(await grantedOrigins(ext)).toEqual(allowed);
	await refusePermissions(page);
	await list.getByRole('textbox').first().fill('other.example');
	await list.getByRole('button', { name: 'Add', exact: true }).click();
	await expect(list.getByRole('alert')).toContainText('did not allow');
	await expect(list.getByRole('listitem')).toHaveCount(1);
});

test('a site that is turned off loses its marks at once and is not read, until it is asked for or turned on', async ({
	ext,
	page,
	site,
}) => {
	const { url } = await site({ '/a': ARTICLE });
	await ext.grant([`http://${HOST}/*`]);
	await page.goto(url('/a', HOST));
	await expect.poll(() => markedIn(page)).toHaveLength(1);
	const settings = await ext.context.newPage();
	await ext.gotoExt(settings, 'options.html');
	const list = settings.getByTestId('sites-off');
	await list.getByRole('textbox').first().fill('no site');
	await list.getByRole('button', { name: 'Add', exact: true }).click();
	await expect(list.getByRole('alert')).toContainText('“no site” is not the name');
	await list.getByRole('textbox').first().fill('co.uk');
	await list.getByRole('button', { name: 'Add', exact: true }).click();
	await expect(list.getByRole('alert')).toContainText('name one of them, as in paper.co.uk');
	await list.getByRole('textbox').first().fill(url('/a', HOST));
	await list.getByRole('textbox').first().press('Enter');
	await expect(list.getByRole('listitem')).toHaveText(/paper\.example/);
	await expect.poll(() => markedIn(page)).toEqual([]);
	await ext.closePage(settings);

	await page.reload();
	const panel = await ext.openPanel(page);
	await expect.poll(() => panel.evaluate(panelState)).toBe('off');
	expect(await markedIn(page)).toEqual([]);
	expect(await panel.click('[data-testid="read-once"]')).toBe(true);
	await expect.poll(() => panel.evaluate(panelState)).toBe('read');
	await expect.poll(() => markedIn(page)).toHaveLength(1);
	await page.reload();
	await expect.poll(() => panel.evaluate(panelState)).toBe('off');
	// The switch stands in the head, which knows of the permissions a moment later.
	await expect.poll(() => panel.click('[data-testid="site-never"]')).toBe(true);
	await expect.poll(() => panel.evaluate(panelState)).toBe('read');
	expect((await storedSettings(ext)).sitesOff).toEqual([]);
});

test('a list of sites is taken in, and its bad lines are named', async ({ ext, page }) => {
	await ext.gotoExt(page, 'options.html');
	const list = page.getByTestId('sites-off');
	await list.getByRole('textbox').first().fill('b.example');
	await list.getByRole('textbox').first().press('Enter');
	await list.getByText('Add many at once').click();
	await list
		.getByLabel('One site a line')
		.fill('# my list\na.example\nhttps://www.b.example/x\nnot a site\nabout:blank\nc.example # the third');
	await expect(list.getByTestId('import-report')).toContainText('2 new sites, 1 already in the list.');
	await expect(list.getByTestId('import-report').getByRole('listitem')).toHaveText([
		'Line 4: “not a site” is not the name or address of a site.',
		'Line 5: “about:blank” is not on the web; Sidelight reads http and https pages.',
	]);
	await list.getByTestId('import-add').click();
	await expect.poll(async () => (await storedSettings(ext)).sitesOff).toEqual(['a.example', 'b.example', 'c.example']);
	await list.getByTestId('undo').click();
	await expect.poll(async () => (await storedSettings(ext)).sitesOff).toEqual(['b.example']);
});

test('a pack that is turned off gives no notes, in tabs that are open too', async ({ ext, page, site }) => {
	const { url } = await site({ '/a': ARTICLE });
	await ext.grant([`http://${HOST}/*`]);
	await page.goto(url('/a', HOST));
	await expect.poll(() => markedIn(page)).toHaveLength(1);
	const settings = await ext.context.newPage();
	await ext.gotoExt(settings, 'options.html');
	const pack = settings.getByTestId('pack');
	await expect(pack).toContainText(/\d+ documents, \d+ statements/);
	await expect(pack).toContainText(/[0-9a-f]{64}/);
	await pack.getByRole('switch').uncheck();
	await expect.poll(() => markedIn(page)).toEqual([]);
	await pack.getByRole('switch').check();
	await expect.poll(() => markedIn(page)).toHaveLength(1);
	await ext.closePage(settings);
});

test('language and theme change at once, on every page that is open', MORE, async ({ ext, page }) => {
	const other = await ext.context.newPage();
	await ext.gotoExt(other, 'sidepanel.html?tab=0');
	await ext.gotoExt(page, 'options.html');
	await page.getByTestId('setting-language').selectOption('ru');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Настройки');
	await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
	await expect(page.getByTestId('saved')).toHaveText('Сохранено');
	await expect(other.locator('html')).toHaveAttribute('lang', 'ru');
	await expect(other.getByRole('main')).toContainText('Sidelight читает страницу');
	const paper = (one: typeof page) => one.evaluate(() => getComputedStyle(document.body).backgroundColor);
	await page.getByRole('radio', { name: 'Тёмная' }).check();
	await expect.poll(() => paper(page)).toBe('rgb(27, 29, 32)');
	await expect.poll(() => paper(other)).toBe('rgb(27, 29, 32)');
	await page.getByRole('radio', { name: 'Светлая' }).check();
	await expect.poll(() => paper(other)).toBe('rgb(252, 251, 248)');
	await ext.gotoExt(other, 'demo.html');
	await expect(other.getByTestId('open-panel')).toHaveText('Открыть примечания');
	await expect(other.locator('html')).toHaveAttribute('lang', 'en');
	await ext.closePage(other);
});

test('everything can be saved, deleted in two steps, brought back, and taken in again', MORE, async ({ ext, page }) => {
	await ext.gotoExt(page, 'options.html');
	const stored = () => storedSettings(ext);
	await page.getByTestId('setting-recap').uncheck();
	await expect.poll(stored).toMatchObject({ recap: false });
	await keepFiles(page);
	await page.getByTestId('export').click();
	await expect(page.getByTestId('backup-state')).toContainText('Written');
	const file = await keptFile(page);
	expect(JSON.parse(String(file))).toMatchObject({ format: 'sidelight-data', data: { settings: { recap: false } } });

	const helper = await ext.helperPage();
	await keep(helper, { sync: { kind: 'carried' } });
	await page.getByTestId('delete').click();
	await expect(page.getByTestId('delete-sync')).toContainText(
		'its key to the vault is deleted. That cannot be taken back',
	);
	expect(await stored()).toMatchObject({ recap: false });
	await page.getByTestId('delete-now').click();
	await expect.poll(stored).toEqual({});
	await expect(page.getByTestId('setting-recap')).toBeChecked();
	await expect(page.getByTestId('data-done')).toContainText('Sync stays off either way.');
	await page.getByTestId('data-undo').click();
	await expect(page.getByTestId('saved')).toContainText('but for sync, which stays off');
	await expect.poll(stored).toMatchObject({ recap: false });
	expect(await keptOf(helper, 'sync')).toBeNull();
	await expect(page.getByTestId('setting-recap')).not.toBeChecked();

	await page.getByTestId('restore').click();
	await chooseFiles(page, { 'saved.json': String(file).replace('"theme":"auto"', '"theme":"pink"') });
	await expect(page.getByTestId('import-preview')).toContainText('The value of “settings.theme” is not one');
	await expect(page.getByTestId('import-take')).toHaveCount(0);
	await page.getByTestId('import-back').click();
	await chooseFiles(page, { 'saved.json': String(file).replace('"theme":"auto"', '"theme":"dark"') });
	await expect(page.getByTestId('import-settings')).toBeChecked();
	expect(await stored()).not.toMatchObject({ theme: 'dark' });
	await page.getByTestId('import-take').click();
	await expect.poll(stored).toMatchObject({ theme: 'dark', recap: false });
});

test('the text for reports names no site', async ({ ext, page }) => {
	await ext.grant(['https://secret.example/*']);
	await ext.gotoExt(page, 'options.html');
	await page.getByTestId('sites-off').getByRole('textbox').first().fill('private.example');
	await page.getByTestId('sites-off').getByRole('textbox').first().press('Enter');
	await expect(page.getByTestId('diagnostics')).toContainText('sitesOff=1');
	await expect(page.getByTestId('diagnostics')).toContainText('Sites allowed: 1 patterns');
	await expect(page.getByTestId('diagnostics')).not.toContainText(/secret|private/);
});
