import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

/** A request that left the browser. For an encrypted connection only its goal is seen. */
export interface ProxiedRequest {
	method: string;
	host: string;
	/** Empty for CONNECT. */
	path: string;
}

/** A proxy on the loopback address that notes everything that it is asked for. */
export interface RecordingProxy {
	port: number;
	requests: ProxiedRequest[];
	close(): Promise<void>;
}

/**
 * Starts a proxy that sends every request to the port it names on this machine, whatever the host: a test's site is
 * reached under any name, and nothing goes out to the net.
 */
export async function startProxy(): Promise<RecordingProxy> {
	const requests: ProxiedRequest[] = [];
	const sockets = new Set<Socket>();

	const forward = (incoming: IncomingMessage, outgoing: ServerResponse) => {
		const { method = 'GET', url = '', headers } = incoming;
		if (!URL.canParse(url)) {
			outgoing.writeHead(400).end('This is a proxy.');
			return;
		}
		const { host, port, pathname, search } = new URL(url);
		requests.push({ method, host, path: pathname + search });
		const onward = request({ host: '127.0.0.1', port: port || 80, method, path: pathname + search, headers });
		onward.on('response', (response) => {
			outgoing.writeHead(response.statusCode ?? 502, response.headers);
			response.pipe(outgoing);
		});
		onward.on('error', () => outgoing.writeHead(502).end());
		incoming.pipe(onward);
	};

	const tunnel = (incoming: IncomingMessage, client: Socket) => {
		const host = incoming.url ?? '';
		requests.push({ method: 'CONNECT', host, path: '' });
		const onward = connect(Number(host.split(':').at(-1)), '127.0.0.1', () => {
			client.write('HTTP/1.1 200 Connection established\r\n\r\n');
			onward.pipe(client).pipe(onward);
		});
		onward.on('error', () => client.end('HTTP/1.1 502 Bad gateway\r\n\r\n'));
		client.on('error', () => onward.destroy());
	};

	const server = createServer(forward);
	server.on('connect', tunnel);
	server.on('connection', (socket: Socket) => {
		sockets.add(socket);
		socket.on('close', () => sockets.delete(socket));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		port: (server.address() as AddressInfo).port,
		requests,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				for (const socket of sockets) socket.destroy();
			}),
	};
}
