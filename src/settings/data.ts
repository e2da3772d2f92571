import { storage } from 'wxt/utils/storage';
import { allKept, isKept, writeKept } from '../storage/kept';
import { KEPT_KEYS } from '../storage/kept-keys';
import { serially } from '../storage/serially';
import type { Data } from './data-file';
import { getSettings } from './store';
import { EXPORTED } from './stored';

/** Everything that is stored on the device, clippings apart, at one moment, so that it can be brought back as it was. */
export type Snapshot = Record<string, unknown>;

export const takeSnapshot = async (): Promise<Snapshot> => ({
	...(await storage.snapshot('local')),
	...(await allKept()),
});

/** Has nobody else change either place meanwhile. */
const alone = <T>(work: () => Promise<T>): Promise<T> => serially('local', () => serially('kept', work));

/** What is kept on the device, by its key in `EXPORTED`. Settings are there even if none was ever changed. */
export async function readData(): Promise<Data> {
	const all = { ...(await takeSnapshot()), settings: await getSettings() };
	return Object.fromEntries(Object.entries(all).filter(([key]) => EXPORTED.some((exported) => exported.key === key)));
}

/**
 * What a change of what is stored was, by key: what stood there and what was put in its place; undefined where nothing
 * stands. With `always` it is put there whatever stands there.
 */
export type DataChange = Readonly<Record<string, { from?: unknown; to?: unknown; always?: boolean | undefined }>>;

/** The change that replaces what is kept by what a file holds; what the file does not name stays. */
export async function replacementOf(data: Data): Promise<DataChange> {
	const before = await takeSnapshot();
	return Object.fromEntries(Object.entries(data).map(([key, to]) => [key, { from: before[key], to }]));
}

/** The change that takes away all that is kept, as it stands in a snapshot; it holds none of it. */
export const removalOf = (before: Snapshot): DataChange =>
	Object.fromEntries([...Object.keys(before), ...KEPT_KEYS].map((key) => [key, { always: true }]));

/** The change that brings back what was deleted. */
export const returnOf = (deleted: Snapshot): DataChange =>
	Object.fromEntries(Object.entries(deleted).map(([key, to]) => [key, { to }]));

/** The same, to be made whatever was changed meanwhile: what the reader asks for now comes before what stood. */
export const inAnyCase = (change: DataChange): DataChange =>
	Object.fromEntries(Object.entries(change).map(([key, { from, to }]) => [key, { from, to, always: true }]));

/** The change that undoes a change. */
export const reversed = (change: DataChange): DataChange =>
	Object.fromEntries(Object.entries(change).map(([key, { from, to }]) => [key, { from: to, to: from }]));

/**
 * Makes a change, in turn with all others, wherever what it begins from still stands; of settings, field by field. What
 * was changed otherwise meanwhile stays as it is: false where there was some. A change that is made already makes no difference.
 */
export const changeData = (change: DataChange): Promise<boolean> =>
	alone(async () => {
		const now = await takeSnapshot();
		const changed = Object.entries(change).map(([key, { from, to, always }]) => ({
			key,
			...(always ? { value: to, isWhole: true } : changeValue(now[key], from, to)),
		}));
		const own = changed.filter(({ key }) => isKept(key));
		if (own.length > 0) await writeKept(Object.fromEntries(own.map(({ key, value }) => [key, value ?? null])));
		const others = changed.filter(({ key }) => !isKept(key));
		const there = others.filter(({ value }) => value !== undefined);
		const gone = others.filter(({ key, value }) => value === undefined && key in now);
		await storage.setItems(there.map(({ key, value }) => ({ key: `local:${key}` as const, value })));
		await storage.removeItems(gone.map(({ key }) => `local:${key}` as const));
		return changed.every(({ isWhole }) => isWhole);
	});

function changeValue(now: unknown, from: unknown, to: unknown): { value: unknown; isWhole: boolean } {
	if (isSame(now, from) || isSame(now, to)) return { value: to, isWhole: true };
	if (!isRecord(now) || !isRecord(from) || !isRecord(to)) return { value: now, isWhole: false };
	const fields = Object.entries(now).map(([name, value]) => {
		const isOpen = isSame(value, from[name]) || isSame(value, to[name]);
		return { name, value: isOpen ? to[name] : value, isOpen };
	});
	const value = Object.fromEntries(fields.flatMap(({ name, value: one }) => (one === undefined ? [] : [[name, one]])));
	return { value: { ...to, ...value }, isWhole: fields.every(({ isOpen }) => isOpen) };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether two values are the same in JSON, whatever the order of their fields, which browsers do not keep. */
const isSame = (one: unknown, other: unknown): boolean => inOrder(one) === inOrder(other);

const inOrder = (value: unknown): string | undefined =>
	JSON.stringify(value, (_, inner: unknown) =>
		isRecord(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
	);
