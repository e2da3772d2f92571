import 'fake-indexeddb/auto';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { accountArea } from '../../../tests/support/account-area';
import { aClipping } from '../../../tests/support/clippings';
import { type FakeBrowser, type SyncBrowser, syncBrowser } from '../../../tests/support/sync-browser';
import { must } from '../../text/must';
import type { SyncState } from '../state';

// A second of work for each passphrase is the point of it, and not what is tested here.
vi.mock('../format/kdf', async (original) => ({
	...(await original<typeof import('../format/kdf')>()),
	derive: async (secret: string, _: unknown, salt: Uint8Array<ArrayBuffer>) =>
		new Uint8Array(
			await crypto.subtle.digest('SHA-256', new Uint8Array([...new TextEncoder().encode(secret), ...salt])),
		),
}));

const SECRET = 'harbour lamp at the seven winds';
const OTHER = 'another lamp at the eight winds';
const STORAGE = { kind: 'folder', name: 'vault' } as const;

let home: string;
let folder: string;
beforeEach(() => {
	home = mkdtempSync(join(tmpdir(), 'sidelight-service-'));
	folder = mkdtempSync(join(home, 'vault-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const names = (name: string) => ({ name, browser: 'Firefox' });
const files = (of: string, at = folder) => readdirSync(join(at, of)).filter((name) => name.includes('-'));
const trouble = (state: SyncState) => (state.on ? state.trouble : 'off');
const devices = (state: SyncState) =>
	state.on ? state.devices.map(({ name, removed }) => (removed ? `${name}, removed` : name)).sort() : [];

async function first(given: FakeBrowser = {}): Promise<SyncBrowser> {
	const laptop = await syncBrowser({ folder, ...given });
	await laptop.put(aClipping({ comment: 'From the laptop.' }));
	expect(await laptop.service.begin(laptop.host, STORAGE, SECRET, names('Laptop'))).toEqual({ outcome: 'done' });
	expect(trouble(await laptop.poll())).toBeNull();
	return laptop;
}

async function second(given: FakeBrowser = {}): Promise<SyncBrowser> {
	const phone = await syncBrowser({ folder, ...given });
	await phone.put(aClipping({ comment: 'From the phone.' }));
	expect(await phone.service.join(phone.host, STORAGE, SECRET, names('Phone'))).toEqual({ outcome: 'done' });
	expect(trouble(await phone.poll())).toBeNull();
	return phone;
}

const BOTH = ['From the laptop.', 'From the phone.'];

describe('setting up', () => {
	test('begins in an empty folder, is joined from another browser, and both have everything', async () => {
		const laptop = await syncBrowser({ folder });
		const empty = await laptop.service.tryStorage(laptop.host, STORAGE);
		expect(empty).toEqual({ outcome: 'ready', holds: 'nothing', config: STORAGE });
		expect(readdirSync(folder)).toEqual([]);

		const [one, other] = [await first(), await second()];
		expect(await other.service.tryStorage(other.host, STORAGE)).toMatchObject({ holds: 'vault' });
		expect(trouble(await one.poll())).toBeNull();
		expect(await one.comments()).toEqual(BOTH);
		expect(await other.comments()).toEqual(BOTH);
		expect(devices(await one.worker.state())).toEqual(['Laptop', 'Phone']);
		expect(one.browser.told.at(-1)).toMatchObject({ on: true, waiting: 0, trouble: null });
		expect(one.browser.progress.at(-1)).toBeNull();
	});

	test('writes nothing for a wrong passphrase, here or there', async () => {
		await first();
		const before = [files('v1'), files('v1/log')];
		const phone = await syncBrowser({ folder });
		await phone.put(aClipping());
		expect(await phone.service.join(phone.host, STORAGE, OTHER, names('Phone'))).toEqual({
			outcome: 'wrong-passphrase',
		});
		expect(phone.browser.config).toBeNull();
		expect(await phone.worker.state()).toEqual({ on: false });
		expect([files('v1'), files('v1/log')]).toEqual(before);
	});

	test('offers no new vault where one is, and says what is damaged or of a later version', async () => {
		await first();
		const phone = await syncBrowser({ folder });
		expect(await phone.service.begin(phone.host, STORAGE, OTHER, names('Phone'))).toEqual({ outcome: 'vault-there' });
		for (const name of files('v1')) rmSync(join(folder, 'v1', name));
		expect(await phone.service.tryStorage(phone.host, STORAGE)).toEqual({ outcome: 'damaged' });
		expect(await phone.service.begin(phone.host, STORAGE, OTHER, names('Phone'))).toEqual({ outcome: 'vault-there' });
		expect(await phone.service.join(phone.host, STORAGE, SECRET, names('Phone'))).toEqual({ outcome: 'unreadable' });
	});

	test('says so where the storage cannot be used', async () => {
		const phone = await syncBrowser({});
		expect(await phone.service.tryStorage(phone.host, STORAGE)).toMatchObject({
			outcome: 'unusable',
			obstacle: { at: 'storage', why: 'sign-in' },
		});
		expect(await phone.service.begin(phone.host, STORAGE, SECRET, names('Phone'))).toMatchObject({
			outcome: 'failed',
			obstacle: { at: 'storage', why: 'sign-in' },
		});
		expect(phone.browser.config).toBeNull();
	});

	test('takes nothing away, though clippings were deleted here while sync was off', async () => {
		const [laptop, phone] = [await first(), await second()];
		await laptop.poll();
		await phone.service.leave(phone.host);
		for (const { id } of await phone.clippings()) await phone.remove(id);
		expect(await phone.service.join(phone.host, STORAGE, SECRET, names('Phone'))).toEqual({ outcome: 'done' });
		for (const device of [phone, laptop, phone]) await device.poll();
		expect(await laptop.comments()).toEqual(BOTH);
		expect(await phone.comments()).toEqual(BOTH);
	});

	test('comes to one vault where two begin at once', async () => {
		const [one, other] = [await syncBrowser({ folder }), await syncBrowser({ folder })];
		await one.put(aClipping({ comment: 'From the laptop.' }));
		await other.put(aClipping({ comment: 'From the phone.' }));
		const both = [
			{ device: one, name: 'Laptop' },
			{ device: other, name: 'Phone' },
		];
		await Promise.all(both.map(({ device, name }) => device.service.begin(device.host, STORAGE, SECRET, names(name))));
		for (const { device, name } of both) {
			const state = await device.poll();
			// Whoever lost sees another vault in its folder, or has not begun, and joins.
			if (trouble(state) !== null)
				expect(await device.service.join(device.host, STORAGE, SECRET, names(name))).toEqual({ outcome: 'done' });
		}
		for (const { device } of [...both, ...both]) expect(trouble(await device.poll())).toBeNull();
		for (const { device } of both) expect(await device.comments()).toEqual(BOTH);
		const [here, there] = [await one.worker.state(), await other.worker.state()];
		expect(here.on && here.vault).toBe(there.on && there.vault);
	});
});

describe('the passphrase', () => {
	test('is changed for those who join from then on; a device that is in goes on', async () => {
		const [laptop, phone] = [await first(), await second()];
		expect(await laptop.service.changePassphrase(laptop.host, OTHER, SECRET)).toEqual({ outcome: 'wrong-passphrase' });
		expect(await laptop.service.changePassphrase(laptop.host, SECRET, OTHER)).toEqual({ outcome: 'done' });
		expect(files('v1').filter((name) => name.startsWith('vault-'))).toHaveLength(1);
		await phone.put(aClipping({ comment: 'Later.' }));
		expect(trouble(await phone.poll())).toBeNull();
		// The phone still has the earlier file, and has to see that it is not the newest.
		expect(await phone.service.changePassphrase(phone.host, SECRET, 'yet another')).toEqual({
			outcome: 'wrong-passphrase',
		});
		const tablet = await syncBrowser({ folder });
		expect(await tablet.service.join(tablet.host, STORAGE, SECRET, names('Tablet'))).toMatchObject({
			outcome: 'wrong-passphrase',
		});
		expect(await tablet.service.join(tablet.host, STORAGE, OTHER, names('Tablet'))).toEqual({ outcome: 'done' });
		await tablet.poll();
		expect(await tablet.comments()).toEqual([...BOTH, 'Later.'].sort());
	});

	test('goes with a new key when a device is taken out; another one asks for it', async () => {
		const [laptop, phone] = [await first(), await second()];
		await laptop.poll();
		const state = await laptop.worker.state();
		const lost = state.on ? state.devices.find(({ name }) => name === 'Phone') : undefined;
		expect(await laptop.service.removeDevice(laptop.host, lost?.id ?? '', SECRET, OTHER)).toEqual({ outcome: 'done' });
		await laptop.put(aClipping({ comment: 'Not for the phone.' }));
		expect(trouble(await laptop.poll())).toBeNull();
		expect(devices(await laptop.worker.state())).toEqual(['Laptop', 'Phone, removed']);

		expect(trouble(await phone.poll())).toEqual({ kind: 'locked' });
		expect(await phone.comments()).toEqual(BOTH);
		expect(await phone.service.unlock(phone.host, SECRET)).toEqual({ outcome: 'wrong-passphrase' });
		expect(trouble(await phone.worker.state())).toEqual({ kind: 'locked' });
		expect(await phone.service.unlock(phone.host, OTHER)).toEqual({ outcome: 'done' });
		expect(trouble(await phone.poll())).toBeNull();
		expect(await phone.comments()).toEqual([...BOTH, 'Not for the phone.'].sort());
	});
});

describe('the place', () => {
	test('emptied: nothing local changes, and the vault is put back whole', async () => {
		const [laptop, phone] = [await first(), await second()];
		await laptop.poll();
		rmSync(join(folder, 'v1'), { recursive: true });
		expect(trouble(await laptop.poll())).toEqual({ kind: 'folder-gone' });
		await laptop.service.verify(laptop.host);
		expect(await laptop.comments()).toEqual(BOTH);
		expect(readdirSync(folder)).not.toContain('v1');
		expect(await laptop.service.putBack(laptop.host)).toEqual({ outcome: 'done' });
		expect(trouble(await phone.poll())).toBeNull();
		const tablet = await second();
		expect(await tablet.comments()).toEqual([...BOTH, 'From the phone.'].sort());
	});

	test('is changed for another storage, even where the old one cannot be asked any more', async () => {
		const laptop = await first({ settings: { theme: 'dark' } });
		const next = mkdtempSync(join(home, 'next-'));
		laptop.browser.folder = undefined;
		expect(trouble(await laptop.poll().catch(() => ({ on: false }) as const))).toBeDefined();
		laptop.browser.folder = next;
		laptop.browser.settings = { ...laptop.browser.settings, theme: 'light' };
		expect(await laptop.service.moveTo(laptop.host, STORAGE)).toEqual({ outcome: 'done' });
		expect(trouble(await laptop.poll())).toBeNull();
		const phone = await second({ folder: next });
		expect(await phone.comments()).toEqual(BOTH);
		expect(phone.browser.settings.theme).toBe('light');
	});

	test('is left: everything stays here and there, and joining again doubles nothing', async () => {
		const laptop = await first();
		const before = files('v1/log');
		await laptop.service.leave(laptop.host);
		expect(await laptop.worker.state()).toEqual({ on: false });
		expect(laptop.browser.config).toBeNull();
		expect(files('v1/log')).toEqual(before);
		await laptop.worker.run('poll', true);
		expect(await laptop.service.join(laptop.host, STORAGE, SECRET, names('Laptop'))).toEqual({ outcome: 'done' });
		expect(trouble(await laptop.poll())).toBeNull();
		expect(await laptop.comments()).toEqual(['From the laptop.']);
	});

	test('is cleared of the vault, and other devices are told and put nothing back', async () => {
		const [laptop, phone] = [await first(), await second()];
		expect(await laptop.service.deleteVault(laptop.host)).toEqual({ outcome: 'done' });
		expect(laptop.browser.config).toBeNull();
		for (const of of ['v1', 'v1/log', 'v1/snap']) expect(files(of)).toEqual([]);
		expect(await laptop.comments()).toContain('From the laptop.');
		expect(trouble(await phone.poll())).toEqual({ kind: 'folder-gone' });
		expect(files('v1/log')).toEqual([]);
		expect(await phone.comments()).toEqual(BOTH);
	});
});

describe('a damaged storage', () => {
	test('is found by looking at everything, and made good', async () => {
		const [laptop] = [await first(), await second()];
		await laptop.poll();
		for (const name of files('v1/log')) {
			const path = join(folder, 'v1/log', name);
			writeFileSync(path, new Uint8Array(statSync(path).size));
		}
		const damaged = files('v1/log').sort();
		const verified = await laptop.service.verify(laptop.host);
		const { repaired, faulty } = must(verified.outcome === 'read' ? verified.verdict : null);
		expect(repaired.map(({ name, fault }) => (fault === 'damaged' ? name : fault)).sort()).toEqual(damaged);
		expect(faulty).toEqual([]);
		const tablet = await second();
		expect(await tablet.comments()).toEqual([...BOTH, 'From the phone.'].sort());
		expect(await laptop.worker.state()).toMatchObject({ alarms: [], trouble: null });
	});
});

describe('a full disk', () => {
	test('is told though it takes no note of it either, and nothing is lost', async () => {
		const [laptop, phone] = [await first(), await second()];
		await phone.put(aClipping({ comment: 'While it was full.' }));
		await phone.poll();
		laptop.turnTo();
		const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
			throw new DOMException('The disk is full.', 'QuotaExceededError');
		});
		await expect(laptop.worker.run('poll', true)).rejects.toMatchObject({ failure: 'full' });
		full.mockRestore();
		expect(laptop.browser.told.at(-1)).toMatchObject({ trouble: { kind: 'store' } });
		expect(await laptop.comments()).toEqual(['From the laptop.']);
		expect(trouble(await laptop.poll())).toBeNull();
		expect(await laptop.comments()).toEqual([...BOTH, 'While it was full.'].sort());
	});
});

describe('a bundle', () => {
	const CARRIED = { kind: 'carried' } as const;

	test('carries a vault to another browser and back, and no other vault', async () => {
		const laptop = await syncBrowser({});
		await laptop.put(aClipping({ comment: 'From the laptop.' }));
		await laptop.service.begin(laptop.host, CARRIED, SECRET, names('Laptop'));
		const { bundle: out } = await laptop.service.exportBundle(laptop.host);

		const phone = await syncBrowser({});
		await phone.put(aClipping({ comment: 'From the phone.' }));
		expect(await phone.service.importBundle(phone.host, new Blob(['no archive']))).toEqual({ outcome: 'unreadable' });
		expect(await phone.service.importBundle(phone.host, out)).toMatchObject({ outcome: 'done' });
		expect(await phone.service.tryStorage(phone.host, CARRIED)).toMatchObject({ holds: 'vault' });
		expect(await phone.service.join(phone.host, CARRIED, SECRET, names('Phone'))).toEqual({ outcome: 'done' });
		expect(trouble(await phone.poll())).toBeNull();
		expect(await phone.comments()).toEqual(BOTH);

		const { bundle: back } = await phone.service.exportBundle(phone.host);
		laptop.turnTo();
		expect(await laptop.service.importBundle(laptop.host, back)).toMatchObject({ outcome: 'done', files: 1 });
		expect(await laptop.comments()).toEqual(BOTH);

		const stranger = await first();
		expect(await stranger.service.importBundle(stranger.host, back)).toEqual({ outcome: 'other-vault' });
	});
});

describe('the browser’s account', () => {
	let now = Date.UTC(2022, 0, 12);
	afterEach(() => vi.restoreAllMocks());

	test('carries a vault, and says when it is full; what is written stays here', async () => {
		// It takes a write every ten seconds.
		vi.spyOn(Date, 'now').mockImplementation(() => (now += 10_000));
		const account = accountArea();
		const laptop = await syncBrowser({ account });
		await laptop.put(aClipping({ comment: 'From the laptop.' }));
		expect(await laptop.service.begin(laptop.host, { kind: 'account' }, SECRET, names('Laptop'))).toEqual({
			outcome: 'done',
		});
		expect(trouble(await laptop.poll())).toBeNull();
		const long = Array.from({ length: 300 }, () => Array.from({ length: 20 }, () => crypto.randomUUID()).join(' '));
		await Promise.all(long.map((comment) => laptop.put(aClipping({ comment }))));
		const state = await laptop.poll();
		expect(trouble(state)).toMatchObject({ kind: 'full' });
		expect(state.on && state.waiting).toBeGreaterThan(0);
		expect(await laptop.comments()).toHaveLength(301);
	});
});

describe('texts of articles', () => {
	const URL = 'https://paper.example/whole';
	const whole = () => {
		const clipping = aClipping({ comment: 'With its text.' });
		return { ...clipping, page: { ...clipping.page, url: URL } };
	};
	const texts = (state: SyncState) => (state.on ? state.texts : null);
	const kept = (at = folder) =>
		readdirSync(join(at, 'v1'), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.bin'));

	test('go to the storage unless the reader says no, come when asked for, and go with the vault', async () => {
		const laptop = await first({ settings: { syncTexts: false } });
		const { id } = whole();
		const clipping = { ...whole(), id };
		await laptop.putWhole(clipping, 'The whole article.');
		expect(texts(await laptop.poll())).toEqual({ all: 1, left: 0 });
		expect(kept()).toEqual([]);
		const phone = await second();
		expect(await phone.worker.fetchText(id)).toEqual({ outcome: 'missing' });

		laptop.turnTo();
		laptop.browser.settings = { ...laptop.browser.settings, syncTexts: true };
		await laptop.poll();
		expect(kept()).toHaveLength(1);
		expect(await phone.worker.fetchText(id)).toEqual({ outcome: 'here' });
		expect(await phone.text(URL)).toBe('The whole article.');

		writeFileSync(join(folder, 'v1', kept()[0] ?? ''), 'cut');
		await laptop.service.verify(laptop.host);
		expect(statSync(join(folder, 'v1', kept()[0] ?? '')).size).toBeGreaterThan(300);
		expect(await laptop.service.deleteVault(laptop.host)).toEqual({ outcome: 'done' });
		expect(kept()).toEqual([]);
		expect(await laptop.worker.fetchText(id)).toEqual({ outcome: 'off' });
		expect(await laptop.text(URL)).toBe('The whole article.');
	});

	test('tell what kept them from coming', async () => {
		const [laptop, phone] = [await first(), await second()];
		const clipping = whole();
		await laptop.putWhole(clipping, 'The whole article.');
		await laptop.poll();
		await phone.poll();
		const there = phone.browser.folder;
		phone.browser.folder = undefined;
		expect(await phone.worker.fetchText(clipping.id)).toMatchObject({
			outcome: 'failed',
			obstacle: { at: 'storage', why: 'sign-in' },
		});
		phone.browser.folder = there;
		expect(await phone.worker.fetchText(clipping.id)).toEqual({ outcome: 'here' });
	});

	test('are in a bundle, and go to another storage with the vault', async () => {
		const laptop = await first();
		const clipping = whole();
		await laptop.putWhole(clipping, 'The whole article.');
		await laptop.poll();
		const { bundle: out } = await laptop.service.exportBundle(laptop.host);
		const elsewhere = mkdtempSync(join(home, 'vault-'));
		laptop.browser.folder = elsewhere;
		expect(await laptop.service.moveTo(laptop.host, STORAGE)).toEqual({ outcome: 'done' });
		await laptop.poll();
		expect(kept(elsewhere)).toEqual(kept());

		const phone = await syncBrowser({});
		expect(await phone.service.importBundle(phone.host, out)).toMatchObject({ outcome: 'done' });
		const carried = { kind: 'carried' } as const;
		expect(await phone.service.join(phone.host, carried, SECRET, names('Phone'))).toEqual({ outcome: 'done' });
		await phone.poll();
		expect(await phone.worker.fetchText(clipping.id)).toEqual({ outcome: 'here' });
		expect(await phone.text(URL)).toBe('The whole article.');
	});

	test('do not go to an account, which is too small', async () => {
		let now = Date.UTC(2022, 0, 12);
		const clock = vi.spyOn(Date, 'now').mockImplementation(() => (now += 10_000));
		const laptop = await syncBrowser({ account: accountArea() });
		const clipping = whole();
		await laptop.putWhole(clipping, 'The whole article.');
		await laptop.service.begin(laptop.host, { kind: 'account' }, SECRET, names('Laptop'));
		const state = await laptop.poll();
		expect([trouble(state), texts(state)]).toEqual([null, { all: 1, left: 0 }]);
		expect(await laptop.worker.fetchText(clipping.id)).toEqual({ outcome: 'off' });
		clock.mockRestore();
	});
});

describe('settings', () => {
	test('follow: a device that joins takes those of the vault, later changes go both ways, reach stays', async () => {
		const laptop = await first({ settings: { theme: 'dark', reach: 'known' } });
		const phone = await second({ settings: { theme: 'light', language: 'ru', reach: 'all' } });
		expect(phone.browser.settings).toMatchObject({ theme: 'dark', language: 'auto', reach: 'all' });
		await laptop.poll();
		expect(laptop.browser.settings).toMatchObject({ theme: 'dark', language: 'auto', reach: 'known' });

		phone.browser.settings = { ...phone.browser.settings, language: 'de' };
		laptop.browser.settings = { ...laptop.browser.settings, marks: false };
		for (const device of [phone, laptop, phone]) await device.poll();
		for (const { browser } of [laptop, phone])
			expect(browser.settings).toMatchObject({ theme: 'dark', language: 'de', marks: false });
	});

	test('of a device that left and comes back are those of the vault', async () => {
		const [laptop, phone] = [await first(), await second()];
		await phone.service.leave(phone.host);
		phone.browser.settings = { ...phone.browser.settings, theme: 'light' };
		laptop.browser.settings = { ...laptop.browser.settings, theme: 'dark' };
		await laptop.poll();
		await phone.service.join(phone.host, STORAGE, SECRET, names('Phone'));
		await phone.poll();
		expect(phone.browser.settings.theme).toBe('dark');
	});
});

describe('history', () => {
	test('keeps both texts of a comment that two wrote at once', async () => {
		const laptop = await first();
		const phone = await second();
		await laptop.poll();
		const [note] = (await laptop.clippings()).filter(({ comment }) => comment === 'From the laptop.');
		if (!note) throw new Error('The clipping is gone.');
		const edit = (device: SyncBrowser, comment: string) => device.put({ ...note, comment });
		await edit(laptop, 'From the laptop. One.');
		await edit(phone, 'From the laptop. Two.');
		for (const device of [laptop, phone, laptop]) await device.poll();
		const merged = (await laptop.comments()).find((comment) => comment.includes('One.'));
		expect(merged).toContain('Two.');
		expect(await phone.comments()).toContain(merged);
		const [entry] = await phone.service.historyOf(note.id);
		expect(entry).toMatchObject({ kind: 'merged', mine: 'From the laptop. Two.', names: { device: 'Laptop' }, merged });
		expect(await phone.service.historyOf('other')).toEqual([]);
	});
});
