import { aClipping } from '../support/clippings';
import { countRequests, type Traffic } from '../support/count-requests';
import { startAlone } from '../support/second-browser';
import { startServer } from '../support/servers/process';
import { rclone } from '../support/servers/rclone';
import { SyncedExtension, webdavOn } from '../support/sync-pages';
import { test } from '../support/test';

const PERMISSIONS = ['http://127.0.0.1/*'];
const SECRET = 'harbour lamp at the seven winds';
const COUNT = Number(process.env.NOTES ?? 20_000);

test.use({ hostPermissions: PERMISSIONS, profile: 'bench-sync' });

/** The column "demand" of the design of sync, for browsers: milliseconds, requests, kilobytes. */
test('sync of many clippings in a browser', async ({ ext }, { project }) => {
	const server = await startServer(rclone);
	const traffic = await countRequests(server.url);
	const storage = { ...webdavOn(server), url: traffic.url };
	const rows: Record<string, ReturnType<Traffic['since']>> = {};
	const measure = async (what: string, work: () => Promise<unknown>) => {
		const mark = traffic.mark();
		await work();
		rows[what] = traffic.since(mark);
	};
	const another = async () => {
		const { browser, close } = await startAlone(project.name === 'firefox' ? 'firefox' : 'chromium');
		await browser.grant(PERMISSIONS);
		return { close, device: await SyncedExtension.in(browser) };
	};

	const first = await SyncedExtension.in(ext);
	const clippings = Array.from({ length: COUNT }, (_, i) =>
		aClipping({ comment: `Note ${i}: ${crypto.randomUUID()}` }),
	);
	for (let at = 0; at < COUNT; at += 2000) await first.put(clippings.slice(at, at + 2000));
	await first.enter(storage, SECRET, 'First');
	await measure('first upload', () => first.settle());

	const second = await another();
	await second.device.enter(storage, SECRET, 'Second');
	await measure('first download, from segments', () => second.device.settle());
	await first.settle();

	await measure('snapshot, read back', () => first.putBack());
	const third = await another();
	await third.device.enter(storage, SECRET, 'Third');
	await measure('join from the snapshot', () => third.device.settle());
	await third.close();

	for (const device of [first, second.device, first]) await device.settle();
	await first.annotate(clippings[0]?.id ?? '', 'Edited.', 'edited');
	await measure('one edit, and a poll', () => first.settle());
	await measure('the edit fetched', () => second.device.settle());
	await measure('idle poll', () => second.device.settle());

	console.log(`\n${project.name}, ${COUNT} clippings, ${rclone.name}`);
	console.table(rows);
	await second.close();
	await traffic.close();
	await server.stop();
});
