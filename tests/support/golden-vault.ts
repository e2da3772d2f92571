import type { Clipping } from '../../src/clippings/model';
import { type Bytes, utf8 } from '../../src/sync/format/bytes';
import { sealContent } from '../../src/sync/format/content';
import { sealFile } from '../../src/sync/format/file';
import { vaultKeys } from '../../src/sync/format/keys';
import type { Manifest } from '../../src/sync/format/manifest';
import { articleName, fileHash, manifestName, segmentName, shardName } from '../../src/sync/format/names';
import { newRecoveryCode } from '../../src/sync/format/recovery-code';
import type { Segment } from '../../src/sync/format/segment';
import { cutShards } from '../../src/sync/format/shard';
import { createVault, nextEpoch } from '../../src/sync/format/vault-file';
import { applyUpdates, localChange, readDocument, type SyncedClipping } from '../../src/sync/merge/documents';
import { localSettingsChange, SETTINGS_ID } from '../../src/sync/merge/settings-document';
import { randomNumbers } from './random';

const LAPTOP = 'a1a1a1a1a1a1a1a1';
const PHONE = 'b2b2b2b2b2b2b2b2';
const AT = Date.UTC(2022, 0, 12, 10);

export interface GoldenVault {
	/** By path. */
	files: Map<string, Bytes>;
	/** The secret that opens it. */
	code: string;
	/** What a device shows that has read all of it. */
	expected: { notes: Record<string, ReturnType<typeof readDocument>>; settings: unknown };
}

const record = (i: number, other: Partial<SyncedClipping>): Clipping => ({
	id: `017e4db8-8f00-7000-8000-00000000000${i}`,
	selectors: {
		quote: { exact: 'the ferry will sail again', prefix: 'said that ', suffix: '.' },
		position: null,
		range: null,
	},
	page: {
		url: `https://paper.example/${i}`,
		address: null,
		title: 'Ferry to sail again',
		site: 'The Paper',
		author: null,
		published: '2022-01-12',
		accessed: '2022-01-12T10:00:00.000Z',
		language: 'en',
	},
	around: 'The harbour master said that the ferry will sail again.',
	comment: '',
	tags: [],
	colour: 'yellow',
	created: '2022-01-12T10:00:00.000Z',
	changed: '2022-01-12T10:00:00.000Z',
	notes: [],
	hasText: false,
	standing: null,
	...other,
});

/**
 * A small vault with all that format 1 has: two devices, a comment that both edited, a note that one deleted and the other
 * edited, one that stays deleted, settings, an article, a snapshot, and a second key. All randomness is fixed.
 */
export async function makeGoldenVault(): Promise<GoldenVault> {
	const below = randomNumbers(2022);
	const random = (length: number) => Uint8Array.from({ length }, () => below(256));
	const [oldCode, code] = [newRecoveryCode(random), newRecoveryCode(random)];
	const made = await createVault(oldCode, { random, kdf: { m: 8192, t: 1 } });
	const vault = await nextEpoch(made.name, made.bytes, oldCode, code, { random, kdf: { m: 16_384, t: 2 } });
	const [early, late] = [vaultKeys(made.id, made.keys), vaultKeys(vault.id, vault.keys)];

	const files = new Map<string, Bytes>([[`v1/${vault.name}`, vault.bytes]]);
	const hashes = new Map<string, string>();
	const write = async (
		dev: string,
		seq: number,
		rest: Pick<Segment, 'e' | 'seen'> & Partial<Segment>,
		keys = early,
	) => {
		const prev = hashes.get(dev) ?? null;
		const value: Segment = { v: 1, dev, seq, prev, at: AT + 60_000 * seq, ...rest };
		const bytes = await sealFile(keys, { kind: 'segment', device: dev, number: seq }, value, random);
		const hash = await fileHash(bytes);
		hashes.set(dev, hash);
		const name = segmentName(dev, seq, hash);
		files.set(`v1/log/${name}`, bytes);
		return name;
	};

	const article = {
		url: 'https://paper.example/1',
		read: '2022-01-12T10:00:00.000Z',
		text: 'The whole article. 船は再び出航する。',
	};
	const sealed = await sealContent(early, 'article', article);
	files.set(`v1/art/${sealed.name.slice(0, 2)}/${articleName(sealed.name)}`, sealed.bytes);

	const records = [
		record(1, { comment: 'Compare with the first report of the harbour.', tags: ['harbour'], hasText: true }),
		record(2, { comment: 'Deleted by one, edited by the other.' }),
		record(3, { comment: 'Deleted.', tags: ['talks'] }),
		record(4, { comment: '再び出航 😀', colour: 'rose' }),
	];
	const first = records.map((item, i) => {
		const { doc } = some(localChange(null, item, { at: AT, text: i === 0 ? sealed.name : null }));
		return { id: item.id, item, doc };
	});
	const change = (
		i: number,
		other: Partial<SyncedClipping> | null,
		clientId: number,
		device: string,
	): [string, Uint8Array] => {
		const { id, item, doc } = some(first[i]);
		const session = { clientId, at: AT + 60_000, device };
		return [id, some(localChange(doc, other && { ...item, ...other }, session)).update];
	};
	const settings = some(localSettingsChange(null, { theme: 'dark', reach: 'click' }, { clientId: 40 })).update;
	const edits = {
		laptop: [
			change(0, { comment: 'Compare with the second report of the harbour.', tags: ['harbour', 'ferry'] }, 11, LAPTOP),
			change(1, null, 12, LAPTOP),
			change(2, null, 13, LAPTOP),
			[SETTINGS_ID, settings] as [string, Uint8Array],
		],
		phone: [
			change(0, { comment: 'Compare with the first report of the harbour, page 4.', colour: 'blue' }, 21, PHONE),
			change(1, { comment: 'Deleted by one, edited by the other. Kept.' }, 22, PHONE),
		],
		later: [change(3, { tags: ['later'] }, 31, PHONE)],
	};
	const names = [
		await write(LAPTOP, 1, {
			seen: {},
			info: { name: 'Laptop', browser: 'Firefox' },
			e: first.map(({ id, doc }) => [id, doc]),
		}),
		await write(LAPTOP, 2, { seen: {}, e: edits.laptop }),
		await write(PHONE, 1, { seen: { [LAPTOP]: 1 }, info: { name: 'Phone', browser: 'Chrome' }, e: edits.phone }),
	];
	const docs = new Map<string, Uint8Array>();
	const apply = (all: readonly [string, Uint8Array][]) => {
		for (const [id, update] of all) docs.set(id, applyUpdates(docs.get(id) ?? null, [update]).doc);
	};
	apply(first.map(({ id, doc }) => [id, doc]));
	apply([...edits.laptop, ...edits.phone]);
	const heads = {
		[LAPTOP]: { seq: 2, hash: some(hashes.get(LAPTOP)) },
		[PHONE]: { seq: 1, hash: some(hashes.get(PHONE)) },
	};
	const manifest: Manifest = { v: 1, at: AT + 120_000, repair: false, prev: [], names, heads, shards: [] };
	for (const shard of cutShards([...docs].sort(([a], [b]) => (a < b ? -1 : 1)))) {
		const { name, bytes } = await sealContent(late, 'shard', shard);
		files.set(`v1/snap/${shardName(name)}`, bytes);
		manifest.shards.push([name, await fileHash(bytes)]);
	}
	const snapshot = await sealFile(late, { kind: 'manifest', device: LAPTOP, number: 1 }, manifest, random);
	files.set(`v1/log/${manifestName(1, LAPTOP, await fileHash(snapshot))}`, snapshot);
	await write(PHONE, 2, { seen: { [LAPTOP]: 2 }, bad: [], removed: ['c3c3c3c3c3c3c3c3'], e: edits.later }, late);
	apply(edits.later);

	const notes = Object.fromEntries(
		[...docs].filter(([id]) => id !== SETTINGS_ID).map(([id, doc]) => [id, readDocument(doc)]),
	);
	files.set('README.txt', utf8(readme(code)));
	return { files, code, expected: { notes, settings: { reach: 'click', theme: 'dark' } } };
}

function some<T>(value: T | null | undefined): T {
	if (value === null || value === undefined) throw new Error('The golden vault is made of less than was thought.');
	return value;
}

const readme = (code: string): string =>
	`A vault of format 1, made by tests/support/golden-vault.ts. Every later version has to read it; it is never made anew.\nRecovery code: ${code}\nexpected.json holds what a device shows that has read all of it.\n`;
