import { readdirSync } from 'node:fs';
import { aClipping } from '../support/clippings';
import { armadietto, signUp } from '../support/servers/armadietto';
import { PASSWORD, startServer, type TestServer } from '../support/servers/process';
import { storeClippings } from '../support/stored-clippings';
import { expect, MORE, SYNCER, test } from '../support/test';

test.use(SYNCER.options);

/** As long as keys and requests may take on a busy machine. */
const PATIENT = { timeout: 60_000 };

let server: TestServer;
test.beforeAll(async () => {
	server = await startServer(armadietto);
});
test.afterAll(() => server?.stop());

test(
	'a remoteStorage is found by its address, signed in to in a tab of its own, and used',
	MORE,
	async ({ ext, page }) => {
		test.setTimeout(180_000);
		const { origin, host } = new URL(server.url);
		expect(await signUp(origin, 'reader')).toBe(201);
		await storeClippings(ext, [aClipping()]);
		await ext.gotoExt(page, 'options.html#sync');
		await page.getByTestId('sync-set-up').click();
		const address = page.getByTestId('sync-steps').getByRole('textbox', { name: 'Address' });
		await page.getByRole('radio', { name: /remoteStorage/ }).check();
		await address.fill('reader');
		await page.getByTestId('sync-try').click();
		await expect(page.getByText('An address has the form user@host.')).toBeVisible();
		// Firefox adds to what stands in a field for addresses when it is filled.
		await address.press('ControlOrMeta+a');
		await address.pressSequentially(`reader@${host}`);
		await page.getByTestId('sync-try').click();
		await expect(page.getByText(`Found at ${host}.`)).toBeVisible();

		// A tab that is closed is no answer, and changes nothing.
		const openDialog = async () => {
			const opened = ext.context.waitForEvent('page');
			await page.getByTestId('sync-try').click();
			const dialog = await opened;
			await dialog.locator('#password').waitFor();
			return dialog;
		};
		await (await openDialog()).close();
		await expect(page.getByTestId('sync-trial')).toContainText('Nothing was chosen');

		const dialog = await openDialog();
		await expect(dialog.locator('.oauth-form')).toContainText('/sidelight');
		await dialog.locator('#password').fill(PASSWORD);
		await dialog.locator('[name=allow]').click();
		await expect(page.getByTestId('sync-steps').getByRole('heading')).toHaveText('Begin a new vault', PATIENT);
		await expect.poll(() => ext.context.pages().includes(dialog)).toBe(false);
		await page.getByTestId('sync-new-kept').check();
		await page.getByTestId('sync-enter').click();
		await expect(page.getByTestId('sync-status')).toContainText('nothing waits', PATIENT);
		await expect(page.getByTestId('sync-on')).toContainText(`remoteStorage, reader@${host}`);
		const stored = readdirSync(server.folder, { recursive: true, encoding: 'utf8' });
		expect(stored.some((path) => /sidelight\/v1\/log\/.*\.seg$/.test(path))).toBe(true);
		await page.getByTestId('sync-delete').click();
		await page.getByTestId('sync-end').click();
		await expect(page.getByTestId('sync-set-up')).toBeVisible();
	},
);
