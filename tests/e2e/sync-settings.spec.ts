import type { Page } from '@playwright/test';
import { axeFindings } from '../support/axe';
import { aClipping } from '../support/clippings';
import { setColourScheme } from '../support/colour-scheme';
import { keptOf } from '../support/kept';
import { refusePermissions } from '../support/settings';
import { storeClippings } from '../support/stored-clippings';
import { expect, MORE, SYNCER, test } from '../support/test';
import { serveWebdav, type TinyWebdav } from '../support/tiny-webdav';

/** Extension pages have it; see `Extension.helperPage`. */
declare const browser: typeof import('wxt/browser').browser;

test.use(SYNCER.options);

/** As long as a key may take on a busy machine. */
const DERIVED = { timeout: 60_000 };

const [USER, PASSWORD] = ['reader', 'a password'];

let server: TinyWebdav;
test.beforeAll(async () => {
	server = await serveWebdav(USER, PASSWORD);
});
test.afterAll(() => server.stop());

/** Fills in the storage from the address on, and tries it, by keys alone. */
async function tryByKeys(page: Page, password = PASSWORD): Promise<void> {
	await page.getByTestId('sync-url').focus();
	for (const text of [server.url, USER, password]) {
		await page.keyboard.press('ControlOrMeta+a');
		await page.keyboard.type(text);
		await page.keyboard.press('Tab');
	}
	await page.getByTestId('sync-password').press('Enter');
}

const stored = (page: Page) => keptOf(page, 'sync');
const trial = (page: Page) => page.getByTestId('sync-trial');

async function expectClean(page: Page, ext: Parameters<typeof setColourScheme>[0]): Promise<void> {
	for (const scheme of ['light', 'dark'] as const) {
		await setColourScheme(ext, page, scheme);
		await expect
			.poll(() =>
				page.evaluate((dark) => matchMedia('(prefers-color-scheme: dark)').matches === dark, scheme === 'dark'),
			)
			.toBe(true);
		expect(await axeFindings(page)).toEqual([]);
	}
	await page.setViewportSize({ width: 320, height: 900 });
	const [width, seen] = await page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		return [scrollWidth, clientWidth];
	});
	expect(width).toBe(seen);
	await page.setViewportSize({ width: 1280, height: 900 });
}

test(
	'sync is set up, left, joined again and ended, with what goes wrong told on the way',
	MORE,
	async ({ ext, page }) => {
		// Keys are derived three times, by design slowly.
		test.setTimeout(240_000);
		await storeClippings(ext, [aClipping(), aClipping()]);
		await ext.gotoExt(page, 'options.html');
		// Keys go to the tab in front.
		await page.bringToFront();

		// A refused permission, or an address that would give the password away: nothing is sent.
		await page.getByTestId('sync-set-up').focus();
		await page.keyboard.press('Enter');
		await expect(page.getByTestId('sync-steps').getByRole('heading')).toBeFocused();
		await refusePermissions(page);
		await page.getByTestId('sync-url').fill('http://paper.example/dav/');
		await page.getByTestId('sync-try').click();
		await expect(page.getByTestId('sync-url')).toBeFocused();
		await expect(page.getByTestId('sync-url')).toHaveAttribute('aria-invalid', 'true');
		await tryByKeys(page);
		await expect(trial(page)).toContainText('did not give the permission');
		expect(server.requests).toEqual([]);

		// Wrong password, then the right one.
		await ext.gotoExt(page, 'options.html');
		await page.getByTestId('sync-set-up').click();
		await tryByKeys(page, 'another');
		await expect(trial(page)).toContainText('does not accept this user name and password');
		await expectClean(page, ext);
		await tryByKeys(page);
		await expect(page.getByTestId('sync-steps').getByRole('heading')).toBeFocused();

		// It holds nothing, so a vault is begun; not before the code was kept.
		const code = (await page.getByTestId('recovery-code').locator('code').allTextContents()).join('-');
		expect(code).toMatch(/^(\w{5}-){6}\w{5}$/);
		await expectClean(page, ext);
		await page.getByTestId('sync-device').fill('Writing desk');
		await page.keyboard.press('Enter');
		await expect(page.getByTestId('sync-entered')).toContainText('Keep the code');
		expect(await stored(page)).toBeNull();
		await page.getByTestId('sync-new-kept').press('Space');
		await page.getByTestId('sync-enter').press('Enter');
		await expect(page.getByTestId('sync-on').getByRole('heading').first()).toBeFocused(DERIVED);
		await expect(page.getByTestId('sync-status')).toContainText('in sync this minute · nothing waits');
		await expect(page.getByTestId('sync-devices')).toContainText('Writing desk');
		await expect(page.getByTestId('sync-on')).toContainText(server.url);
		expect([...server.files.keys()].some((path) => path.startsWith('v1/log/'))).toBe(true);
		expect(JSON.stringify(await stored(page))).toContain(PASSWORD);
		// Firefox’s own, which the types do not know.
		const granted = await page.evaluate(() => browser.permissions.getAll() as Promise<{ data_collection?: string[] }>);
		expect([...(granted.data_collection ?? [])].sort()).toEqual(
			ext.target === 'firefox' ? ['authenticationInfo', 'browsingActivity', 'websiteContent'] : [],
		);
		await expectClean(page, ext);

		// The server vanishes: told, with when it is tried again; and comes back.
		await server.stop();
		await page.getByTestId('sync-now').click();
		await expect(page.getByTestId('sync-trouble')).toContainText('does not answer. Next attempt at');
		await expectClean(page, ext);
		await server.start();
		await page.getByTestId('sync-now').click();
		await expect(page.getByTestId('sync-trouble')).toHaveCount(0);
		await page.getByTestId('sync-verify').click();
		await expect(page.getByTestId('sync-verified')).toContainText('All are whole.');

		// The folder is emptied: nothing is done until the reader says; this device puts the vault back.
		const before = [...server.files.keys()].filter((path) => path.startsWith('v1/vault'));
		server.files.clear();
		await page.getByTestId('sync-now').click();
		await expect(page.getByTestId('sync-trouble')).toHaveAttribute('data-trouble', 'folder-gone');
		expect(server.files.size).toBe(0);
		await page.getByTestId('sync-put-back').click();
		await expect(page.getByTestId('sync-trouble')).toHaveCount(0);
		expect([...server.files.keys()]).toEqual(expect.arrayContaining(before));

		// Left: everything stays there, and no password here.
		const kept = [...server.files.keys()].sort();
		await page.getByTestId('sync-leave').click();
		await expect(page.getByRole('button', { name: 'Cancel' })).toBeFocused();
		await page.getByTestId('sync-end').click();
		await expect(page.getByTestId('sync-set-up')).toBeVisible();
		expect(await stored(page)).toBeNull();
		expect([...server.files.keys()].sort()).toEqual(kept);

		// Joined again. A mistyped code writes nothing, and says where to look.
		await page.getByTestId('sync-set-up').click();
		await tryByKeys(page);
		await expect(page.getByTestId('sync-steps').getByRole('heading')).toHaveText('Join the vault that is there');
		const wrong = code.slice(0, -1) + (code.endsWith('7') ? '8' : '7');
		await page.getByTestId('sync-secret').fill(wrong.toLowerCase());
		await page.keyboard.press('Enter');
		await expect(page.getByTestId('sync-entered')).toContainText('Nothing was written.', DERIVED);
		await expect(page.getByTestId('sync-entered')).toContainText('If it is the recovery code, look again at group: 7');
		expect([...server.files.keys()].sort()).toEqual(kept);
		expect(await stored(page)).toBeNull();
		await page.getByTestId('sync-secret').fill(code.toLowerCase().replaceAll('-', ' '));
		await page.getByTestId('sync-enter').click();
		await expect(page.getByTestId('sync-devices').getByRole('listitem')).toHaveCount(2, DERIVED);
		await expect(page.getByTestId('sync-status')).toContainText('nothing waits');

		// Deleted: the storage is empty, and what was saved is still here.
		await page.getByTestId('sync-delete').click();
		await page.getByTestId('sync-end').click();
		await expect(page.getByTestId('sync-set-up')).toBeVisible();
		expect([...server.files.keys()]).toEqual([]);
		expect(await stored(page)).toBeNull();
	},
);
