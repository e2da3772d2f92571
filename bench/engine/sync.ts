import { writeSnapshot } from '../../src/sync/engine/snapshot/write-snapshot';
import type { Remote } from '../../src/sync/remotes/remote';
import { aClipping } from '../../tests/support/clippings';
import { randomNumbers } from '../../tests/support/random';
import { type LabDevice, labDevice, syncLab } from '../../tests/support/sync-lab';
import { textTable } from './text-table';

/** As many clippings as a person may come to have in years. */
const CLIPPINGS = 20_000;

/** What the design demands, at most, of a machine with two cores. */
interface Demand {
	ms?: number;
	requests?: number;
	bytes?: number;
	/** Of all shards, the share that is written. */
	shards?: number;
}

interface Row {
	what: string;
	/** Wall clock. */
	ms: number;
	/** Of all threads. */
	cpu: number;
	requests: number;
	bytes: number;
	shards?: number;
	demand: Demand;
}

/** A storage in memory that counts what passes: names and sizes of listings as WebDAV sends them, 250 bytes a file. */
function counted(remote: Remote) {
	const count = { requests: 0, bytes: 0 };
	const add = (bytes: number) => {
		count.requests++;
		count.bytes += bytes;
	};
	const counting: Remote = {
		async list(folder) {
			const files = await remote.list(folder);
			add(250 * (files?.length ?? 0));
			return files;
		},
		async read(folder, name) {
			const bytes = await remote.read(folder, name);
			add(bytes?.length ?? 0);
			return bytes;
		},
		write(folder, name, bytes) {
			add(bytes.length);
			return remote.write(folder, name, bytes);
		},
		remove(folder, name) {
			add(0);
			return remote.remove(folder, name);
		},
		makeFolder(folder) {
			add(0);
			return remote.makeFolder(folder);
		},
		version: (folder) => remote.version(folder),
	};
	return { remote: counting, count };
}

export async function benchSync(): Promise<Row[]> {
	const lab = await syncLab();
	const { remote, count } = counted(lab.remote);
	const rows: Row[] = [];
	async function measure(what: string, demand: Demand, work: () => Promise<unknown>): Promise<void> {
		Object.assign(count, { requests: 0, bytes: 0 });
		const [start, before] = [performance.now(), process.cpuUsage()];
		await work();
		const { user, system } = process.cpuUsage(before);
		rows.push({ what, ms: performance.now() - start, cpu: (user + system) / 1000, ...count, demand });
	}
	const shards = () => lab.remote.folders.get('v1/snap')?.size ?? 0;
	const join = async (name: string): Promise<LabDevice> => {
		const device = await lab.join(name);
		return labDevice({ ...device.env, remote });
	};

	const laptop = await join('Laptop');
	const ids = await fill(laptop);
	await measure('first upload', { ms: 3000, requests: 60 }, () => laptop.push());
	const phone = await join('Phone');
	await measure('first download, from segments', { ms: 8000 }, () => phone.poll());
	await laptop.poll();
	await phone.change(ids[3] ?? '', { comment: 'One edit.' });
	// With the listing that shows it there.
	await measure('one edit, sent', { requests: 2, bytes: 60_000 }, () => phone.push());
	await measure('one edit, fetched', { requests: 2 }, () => laptop.poll());
	await measure('nothing new', { requests: 1, bytes: 60_000 }, () => laptop.poll());
	await phone.poll();

	for (const [device, word] of [
		[laptop, 'one'],
		[phone, 'the other'],
	] as const)
		for (let i = 0; i < 1000; i++)
			await device.change(ids[i * 7] ?? '', { comment: `Edited by ${word}, number ${i}.` });
	await laptop.push();
	await phone.push();
	await measure('1,000 + 1,000 edits at once, fetched', { ms: 1000 }, () => laptop.poll());
	await phone.poll();

	await measure('snapshot', { ms: 10_000 }, () => writeSnapshot(laptop.env, { repair: false }));
	const tablet = await join('Tablet');
	await measure('join from the snapshot', { ms: 8000 }, () => tablet.poll());
	for (const id of ids.slice(-50)) await laptop.change(id, { comment: 'A recent one.' });
	await laptop.push();
	const before = shards();
	await measure('next snapshot, after 50 edits', { ms: 10_000, shards: 0.05 }, () =>
		writeSnapshot(laptop.env, { repair: false }),
	);
	return rows.map((row, i) => (i === rows.length - 1 ? { ...row, shards: (shards() - before) / before } : row));
}

/** Clippings of about a kilobyte, as a reader makes them over the years. */
async function fill(device: LabDevice): Promise<string[]> {
	const below = randomNumbers(7);
	const words = ['harbour', 'ferry', 'quay', 'tide', 'master', 'report', 'letter', 'council', 'Monday', 'talks'];
	const text = (length: number) => Array.from({ length }, () => `${words[below(words.length)]}${below(100)}`).join(' ');
	const clippings = Array.from({ length: CLIPPINGS }, (_, i) => {
		const clipping = aClipping({ comment: text(12), around: text(40), notes: [] });
		return { ...clipping, page: { ...clipping.page, url: `https://paper.example/${i >> 1}`, title: text(6) } };
	});
	await device.store.change(['clippings', 'dirty'], async (tx) => {
		await tx.putMany('clippings', clippings);
		await tx.putMany(
			'dirty',
			clippings.map(({ id }) => ({ id, deleted: false })),
		);
	});
	return clippings.map(({ id }) => id);
}

export function formatSync(rows: readonly Row[]): string {
	const isReached = ({ demand, ...row }: Row): boolean =>
		(Object.entries(demand) as [keyof Demand, number][]).every(([of, most]) => (row[of] ?? 0) <= most);
	return textTable(
		['', 'ms', 'CPU ms', 'requests', 'kB', 'at most', ''],
		rows.map((row) => [
			row.what,
			row.ms.toFixed(0),
			row.cpu.toFixed(0),
			String(row.requests),
			(row.bytes / 1000).toFixed(1),
			demandOf(row.demand),
			isReached(row) ? 'reached' : 'missed',
		]),
	);
}

const demandOf = ({ ms, requests, bytes, shards }: Demand): string =>
	[
		...(ms === undefined ? [] : [`${ms} ms`]),
		...(requests === undefined ? [] : [`${requests} request${requests === 1 ? '' : 's'}`]),
		...(bytes === undefined ? [] : [`${bytes / 1000} kB`]),
		...(shards === undefined ? [] : [`${100 * shards} % of shards`]),
	].join(', ');
