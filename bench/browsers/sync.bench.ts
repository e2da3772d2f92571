import { aClipping } from '../../tests/support/clippings';
import { countRequests, type Traffic } from '../../tests/support/count-requests';
import { startAlone } from '../../tests/support/second-browser';
import { startServer } from '../../tests/support/servers/process';
import { rclone } from '../../tests/support/servers/rclone';
import { SyncedExtension, webdavOn } from '../../tests/support/sync-pages';
import { test } from '../../tests/support/test';
import { textTable } from '../engine/text-table';

const PERMISSIONS = ['http://127.0.0.1/*'];
const SECRET = 'harbour lamp at the seven winds';
const COUNT = Number(process.env.NOTES ?? 20_000);

test.use({ hostPermissions: PERMISSIONS, profile: 'bench-sync' });

/** What the design of sync demands of browsers, at most. */
interface Demand {
	ms?: number;
	requests?: number;
	receivedKB?: number;
}

type Row = ReturnType<Traffic['since']> & { what: string; demand: Demand };

test('sync of many clippings in a browser', async ({ ext }, { project }) => {
	const server = await startServer(rclone);
	const traffic = await countRequests(server.url);
	const storage = { ...webdavOn(server), url: traffic.url };
	const rows: Row[] = [];
	const measure = async (what: string, demand: Demand, work: () => Promise<unknown>) => {
		const mark = traffic.mark();
		await work();
		rows.push({ what, demand, ...traffic.since(mark) });
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
	await measure('first upload', { ms: 12_000, requests: 60 }, () => first.settle());

	const second = await another();
	await second.device.enter(storage, SECRET, 'Second');
	await measure('first download, from segments', { ms: 25_000 }, () => second.device.settle());
	await first.settle();

	await measure('snapshot, read back', { ms: 10_000 }, () => first.putBack());
	const third = await another();
	await third.device.enter(storage, SECRET, 'Third');
	await measure('join from the snapshot', { ms: 25_000 }, () => third.device.settle());
	await third.close();

	for (const device of [first, second.device, first]) await device.settle();
	await first.annotate(clippings[0]?.id ?? '', 'Edited.', 'edited');
	await measure('one edit, and a poll', { requests: 2 }, () => first.settle());
	await measure('the edit fetched', { requests: 2 }, () => second.device.settle());
	await measure('idle poll', { requests: 1, receivedKB: 60 }, () => second.device.settle());

	console.log(`\n${project.name}, ${COUNT} clippings, ${rclone.name}`);
	console.log(tableOf(rows));
	await second.close();
	await traffic.close();
	await server.stop();
});

const tableOf = (rows: readonly Row[]): string =>
	textTable(
		['', 'ms', 'requests', 'kB sent', 'kB received', 'at most', ''],
		rows.map(({ what, demand, ...row }) => [
			what,
			String(row.ms),
			String(row.requests),
			String(row.sentKB),
			String(row.receivedKB),
			demandOf(demand),
			(Object.entries(demand) as [keyof Demand, number][]).every(([of, most]) => row[of] <= most)
				? 'reached'
				: 'missed',
		]),
	);

const demandOf = ({ ms, requests, receivedKB }: Demand): string =>
	[
		...(ms === undefined ? [] : [`${ms} ms`]),
		...(requests === undefined ? [] : [`${requests} request${requests === 1 ? '' : 's'}`]),
		...(receivedKB === undefined ? [] : [`${receivedKB} kB`]),
	].join(', ');
