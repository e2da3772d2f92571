import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Traffic {
	/** The server's address as it is through the counter. */
	url: string;
	/** A moment, for `since`. */
	mark(): Mark;
	/** What went through since then, bodies alone. */
	since(mark: Mark): { ms: number; requests: number; sentKB: number; receivedKB: number };
	close(): Promise<void>;
}

interface Mark {
	at: number;
	requests: number;
	sent: number;
	received: number;
}

/** Counts what goes to a server on the loopback address and comes from it. */
export async function countRequests(target: string): Promise<Traffic> {
	const { hostname, port, pathname } = new URL(target);
	const now = { requests: 0, sent: 0, received: 0 };
	const counter = createServer((incoming, outgoing) => {
		now.requests++;
		const { method, url: path, headers } = incoming;
		const asked = request({ hostname, port, method, path, headers }, (answer) => {
			outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
			answer.on('data', (chunk: Buffer) => (now.received += chunk.length)).pipe(outgoing);
		});
		asked.on('error', () => outgoing.destroy());
		incoming.on('data', (chunk: Buffer) => (now.sent += chunk.length)).pipe(asked);
	});
	await new Promise<void>((resolve) => counter.listen(0, '127.0.0.1', resolve));
	const kilobytes = (bytes: number) => Math.round(bytes / 100) / 10;
	return {
		url: `http://127.0.0.1:${(counter.address() as AddressInfo).port}${pathname}`,
		mark: () => ({ at: performance.now(), ...now }),
		since: ({ at, requests, sent, received }) => ({
			ms: Math.round(performance.now() - at),
			requests: now.requests - requests,
			sentKB: kilobytes(now.sent - sent),
			receivedKB: kilobytes(now.received - received),
		}),
		close: () =>
			new Promise((resolve) => {
				counter.close(() => resolve());
				counter.closeAllConnections();
			}),
	};
}
