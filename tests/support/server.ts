import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a path is answered with: HTML as a plain string, or anything else in full. */
export type Route =
	| string
	| { status?: number; headers?: Record<string, string>; body?: string | Buffer; delayMs?: number };

/** A request as it came in. `host` is the name that the browser asked for. */
export interface SeenRequest {
	method: string;
	host: string;
	path: string;
	headers: IncomingHttpHeaders;
}

/** A web site on the loopback address. It answers under every host name; the tests' browsers resolve all to it. */
export interface Site {
	port: number;
	requests: SeenRequest[];
	/** The address of a page, under the host name that the test wants the page to have. */
	url(path: string, host?: string): string;
	/** Adds pages, or changes them. */
	set(routes: Record<string, Route>): void;
	close(): Promise<void>;
}

/** Starts a site that serves `routes` (path to answer; the query of a request is not looked at). */
export async function serve(routes: Record<string, Route>): Promise<Site> {
	const known = new Map(Object.entries(routes));
	const requests: SeenRequest[] = [];
	const server = createServer(async (request, response) => {
		const { method = 'GET', url: path = '/', headers } = request;
		requests.push({ method, path, headers, host: headers.host ?? '' });
		const route = known.get(path.split('?')[0] ?? path);
		const reply = typeof route === 'string' ? { body: route } : (route ?? { status: 404, body: 'Not found' });
		if (reply.delayMs) await new Promise((resolve) => setTimeout(resolve, reply.delayMs));
		response.writeHead(reply.status ?? 200, { 'content-type': 'text/html; charset=utf-8', ...reply.headers });
		response.end(reply.body);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		port,
		requests,
		url: (path, host = '127.0.0.1') => `http://${host}:${port}${path}`,
		set: (more) => {
			for (const [path, route] of Object.entries(more)) known.set(path, route);
		},
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}
