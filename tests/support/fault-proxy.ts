import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What goes wrong with a request. */
export type Fault =
	/** An answer that does not come from the server, which hears nothing. */
	| { status: number; headers?: Record<string, string>; body?: string }
	/** No answer at all; the server hears nothing. */
	| 'hang'
	/** The connection breaks after so many bytes of the request's body, which the server has got. */
	| { cutRequest: number }
	/** It breaks after so many bytes of the answer's body. */
	| { cutAnswer: number }
	/** The server does what it was asked, and the connection breaks before the answer. */
	| 'reset-after-success'
	/** The server does what it was asked, and its answer never comes. */
	| 'hang-after-success';

export interface FaultProxy {
	/** The server's address as it is through the proxy. */
	url: string;
	/** Requests so far, as `PUT /path`. */
	seen: string[];
	/** Decides for each request; undefined lets it pass. */
	fault: (method: string, path: string) => Fault | undefined;
	close(): Promise<void>;
}

/** A proxy on the loopback address in front of a server, which breaks what it is told to break. */
export async function startFaultProxy(target: string): Promise<FaultProxy> {
	const { hostname, port, pathname } = new URL(target);

	function answer(incoming: IncomingMessage, outgoing: ServerResponse): void {
		const { method = 'GET', url = '/', headers } = incoming;
		proxy.seen.push(`${method} ${url}`);
		const fault = proxy.fault(method, url);
		if (fault === 'hang') return void incoming.resume();
		if (typeof fault === 'object' && 'status' in fault) {
			incoming.resume();
			incoming.on('end', () => outgoing.writeHead(fault.status, fault.headers).end(fault.body));
			return;
		}
		const cutRequest = typeof fault === 'object' && 'cutRequest' in fault ? fault.cutRequest : Number.POSITIVE_INFINITY;
		const cutAnswer = typeof fault === 'object' && 'cutAnswer' in fault ? fault.cutAnswer : Number.POSITIVE_INFINITY;
		const onward = request({ hostname, port, method, path: url, headers });
		onward.on('error', () => outgoing.destroy());
		onward.on('response', (response) => {
			if (fault === 'reset-after-success' || fault === 'hang-after-success') {
				response.resume();
				if (fault === 'reset-after-success') response.on('end', () => outgoing.destroy());
				return;
			}
			outgoing.writeHead(response.statusCode ?? 502, response.headers);
			response.on('error', () => outgoing.destroy());
			passOn(response, outgoing, cutAnswer, () => outgoing.destroy());
		});
		passOn(incoming, onward, cutRequest, () => {
			// What was sent has to arrive before the end of the connection does.
			onward.socket?.end();
			outgoing.destroy();
		});
	}

	const server = createServer(answer);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const proxy: FaultProxy = {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${pathname}`,
		seen: [],
		fault: () => undefined,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
	return proxy;
}

/** Passes a body on, or its first `most` bytes and then calls `cut`. */
function passOn(from: IncomingMessage, to: NodeJS.WritableStream, most: number, cut: () => void): void {
	let passed = 0;
	let isCut = false;
	from.on('data', (chunk: Buffer) => {
		if (isCut) return;
		const part = chunk.subarray(0, most - passed);
		passed += part.length;
		isCut = passed >= most;
		if (isCut) to.write(part, () => setImmediate(cut));
		else if (!to.write(part)) {
			from.pause();
			to.once('drain', () => from.resume());
		}
	});
	from.on('end', () => {
		if (!isCut) to.end();
	});
}
