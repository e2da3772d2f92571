import { scriptForPage } from '../support/in-page';
import type * as InPage from '../support/remotes-in-page';
import { BOTH, expect, test } from '../support/test';

declare const remotes: typeof InPage;
declare const chrome: { storage: { sync: Parameters<typeof InPage.fillAccount>[0] } };

/** Every name leads to this computer in the tests' browsers; to the policy they differ. */
const [OWN, OTHER] = ['127.0.0.1', 'drive.example'];
test.use({ hostPermissions: [`http://${OWN}/*`, `http://${OTHER}/*`], profile: 'storage' });

test(
	'Sidelight reaches a storage on this computer from its worker alone, and no other without encryption',
	BOTH,
	async ({ ext, site }) => {
		const { url, requests } = await site({
			'/dav/': { status: 207, headers: { etag: '"1"' }, body: '<multistatus/>' },
		});
		const ask = (address: string) =>
			`fetch('${address}', { method: 'PROPFIND', headers: { authorization: 'Basic eDp5', depth: '1' }, redirect: 'manual', credentials: 'omit', cache: 'no-store' })
			.then((answer) => answer.status + ' ' + answer.headers.get('etag'), () => 'refused')`;
		const helper = await ext.helperPage();
		const worker = ext.context.serviceWorkers()[0];
		const inWorker = (address: string): Promise<unknown> =>
			worker
				? worker.evaluate(ask(address))
				: helper.evaluate(`browser.runtime.getBackgroundPage().then((worker) => worker.${ask(address)})`);
		expect(await inWorker(url('/dav/', OWN))).toBe('207 "1"');
		expect(await inWorker(url('/dav/', OTHER))).toBe('refused');
		expect(await helper.evaluate(ask(url('/dav/', OWN)))).toBe('refused');
		expect(requests.map(({ method, host }) => `${method} ${host.split(':')[0]}`)).toEqual([`PROPFIND ${OWN}`]);
	},
);

test('the browser’s account and a folder keep what is written to them', BOTH, async ({ ext }) => {
	const helper = await ext.helperPage();
	await helper.evaluate(await scriptForPage('./remotes-in-page.ts', 'remotes'));
	expect(await helper.evaluate(() => remotes.fillAccount(chrome.storage.sync))).toEqual({
		...{ written: 2, refusal: 'full', sizes: [15_000, 15_000], same: true, left: null },
	});
	expect(await helper.evaluate(() => remotes.useFolder())).toEqual({
		...{ missing: null, early: 'no-folder', listed: [0, 60_000], same: true, gone: null },
		left: ['00000000000000aa-00000002-00000000000000ff.seg'],
	});
});
