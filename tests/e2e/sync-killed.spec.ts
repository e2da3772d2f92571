import { aClipping } from '../support/clippings';
import { type Fault, type FaultProxy, startFaultProxy } from '../support/fault-proxy';
import { SyncedExtension } from '../support/sync-pages';
import { beginAsPeer, webdavOf } from '../support/sync-peer';
import { expect, MORE, test } from '../support/test';
import { serveWebdav, type TinyWebdav, tinyWebdavConfig } from '../support/tiny-webdav';

test.use({ profile: 'sync-killed', hostPermissions: ['http://127.0.0.1/*'] });

const SECRET = 'harbour lamp at the seven winds';

let server: TinyWebdav;
let proxy: FaultProxy;
test.beforeAll(async () => {
	server = await serveWebdav();
	proxy = await startFaultProxy(server.url);
});
test.afterAll(async () => {
	await proxy?.close();
	await server?.stop();
});

test(
	'a worker that is stopped at any request, sending or fetching, does each thing once in the end',
	MORE,
	async ({ ext }) => {
		test.setTimeout(180_000);
		const peer = await beginAsPeer(webdavOf(server), SECRET, 'Phone');
		const here = await SyncedExtension.in(ext);
		const written = new Set<string>();
		const write = async (on: { put(clipping: never): Promise<unknown> }, comment: string, asList: boolean) => {
			const clipping = aClipping({ comment });
			written.add(comment);
			await on.put((asList ? [clipping] : clipping) as never);
		};
		await write(here, 'Before.', true);
		await write(peer, 'There before.', false);
		await peer.push();
		await here.enter({ ...tinyWebdavConfig(server), url: proxy.url }, SECRET, 'Laptop');

		/** Stops the worker while it waits for the answer to its nth request; false where it made fewer. */
		const stopAt = async (nth: number, fault: Fault): Promise<boolean> => {
			let asked = 0;
			let hanging: () => void = () => undefined;
			const reached = new Promise<'reached'>((resolve) => {
				hanging = () => resolve('reached');
			});
			proxy.fault = () => {
				if (++asked < nth) return undefined;
				hanging();
				return fault;
			};
			const over = here.run().then(
				() => 'over' as const,
				() => 'over' as const,
			);
			const ended = await Promise.race([reached, over]);
			if (ended === 'reached') await ext.stopWorker();
			proxy.fault = () => undefined;
			await over;
			return ended === 'reached';
		};
		let stops = 0;
		for (let nth = 1, isReached = true; isReached; nth++) {
			// The server has done it, or has not heard of it.
			for (const fault of ['hang', 'hang-after-success'] as const) {
				await write(here, `Here ${nth}, ${fault}.`, true);
				await write(peer, `There ${nth}, ${fault}.`, false);
				await peer.push();
				isReached = await stopAt(nth, fault);
				if (isReached) stops++;
			}
		}
		// A listing, what the other one wrote, and what is sent from here, at the least.
		expect(stops).toBeGreaterThan(5);

		await here.settle();
		for (let i = 0; i < 2; i++) expect(await peer.poll()).toMatchObject({ trouble: null, waiting: 0 });
		await here.settle();
		const [shown, there] = [await here.clippings(), await peer.clippings()];
		expect(shown.map(({ comment }) => comment).sort()).toEqual([...written].sort());
		expect(there.map(({ comment }) => comment).sort()).toEqual([...written].sort());
	},
);
