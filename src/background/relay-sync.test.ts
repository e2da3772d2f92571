import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { STORAGE_REQUEST } from '../sync/host/port-line';
import { loadSync } from './load-sync';
import { relayStorageRequests } from './relay-sync';

vi.mock('./load-sync');

const listeners: ((port: unknown) => void)[] = [];
beforeEach(() => {
	fakeBrowser.reset();
	listeners.length = 0;
	Object.assign(fakeBrowser.runtime, {
		getURL: (path: string) => `chrome-extension://id${path}`,
		onConnect: { addListener: (listener: (port: unknown) => void) => listeners.push(listener) },
	});
	relayStorageRequests();
});

function connect(name: string, url: string) {
	const port = {
		name,
		sender: { url, tab: { id: 7 } },
		onMessage: { addListener: vi.fn() },
		onDisconnect: { addListener: vi.fn() },
		postMessage: vi.fn(),
		disconnect: vi.fn(),
	};
	for (const listener of listeners) listener(port);
	return port;
}

test('a script in a web page has no storage asked: its connection is closed, and the code of sync is not loaded', () => {
	const port = connect(STORAGE_REQUEST, 'https://evil.example/');
	expect(port.disconnect).toHaveBeenCalledOnce();
	expect(port.onMessage.addListener).not.toHaveBeenCalled();
	expect(loadSync).not.toHaveBeenCalled();
});

test('one of Sidelight’s pages has, and the connection is closed once it is answered', async () => {
	const relay = vi.fn(async () => undefined);
	vi.mocked(loadSync).mockResolvedValue({ relay, state: vi.fn(), fetchText: vi.fn(), run: vi.fn() });
	const port = connect(STORAGE_REQUEST, 'chrome-extension://id/options.html');
	await vi.waitFor(() => expect(port.disconnect).toHaveBeenCalledOnce());
	expect(relay).toHaveBeenCalledOnce();
	connect('another', 'chrome-extension://id/options.html');
	expect(relay).toHaveBeenCalledOnce();
});
