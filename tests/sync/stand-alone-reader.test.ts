import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { writeSnapshot } from '../../src/sync/engine/snapshot/write-snapshot';
import { removeDevice } from '../../src/sync/engine/vault/devices';
import { beginVault, joinVault, unlockVault } from '../../src/sync/engine/vault/join';
import { changePassphrase } from '../../src/sync/engine/vault/passphrase';
import { aClipping } from '../support/clippings';
import { type LabDevice, labDevice, syncLab } from '../support/sync-lab';
import { type ReadVault, readVault } from '../support/vault-reader';
import { openByName, openVaultFile, secretFrom, writeSegment } from '../support/written-by-hand';

/** A folder of this computer, by path below it. */
const folderAt = (root: string) =>
	new Map(
		readdirSync(root, { recursive: true, encoding: 'utf8' })
			.map((path) => path.replaceAll('\\', '/'))
			.filter((path) => statSync(join(root, path)).isFile())
			.map((path) => [path, Uint8Array.from(readFileSync(join(root, path)))] as const),
	);

const commentsOf = ({ documents }: ReadVault): string[] =>
	[...documents]
		.filter(([id]) => id !== 'settings')
		.map(([, update]) => {
			const doc = new Y.Doc();
			Y.applyUpdate(doc, update);
			return doc.getText('comment').toString();
		})
		.sort();

describe('a reader written from docs/sync.md alone', () => {
	test('opens the golden vault, with its code as a person types it', async () => {
		const root = 'tests/sync/golden-v1';
		const code = /Recovery code: (\S+)/.exec(readFileSync(join(root, 'README.txt'), 'utf8'))?.[1] ?? '';
		const { notes } = JSON.parse(readFileSync(join(root, 'expected.json'), 'utf8')) as {
			notes: Record<string, { content: { comment: string } | null; text: string | null }>;
		};
		const read = await readVault(folderAt(root), code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o'));
		expect([...read.problems]).toEqual([]);
		expect(read.refused).toEqual([]);
		expect([...read.documents.keys()].sort()).toEqual([...Object.keys(notes), 'settings'].sort());
		for (const { content } of Object.values(notes)) if (content) expect(commentsOf(read)).toContain(content.comment);
		const named = Object.values(notes).flatMap(({ text }) => text ?? []);
		for (const name of named) expect(read.articles.get(name)?.text).toContain('The whole article.');
	});

	test('opens what this version writes: two keys, a snapshot, texts; and refuses what a withdrawn key sealed later', async () => {
		const [old, secret] = ['four words make one', 'and now some others'];
		const kdf = { kdf: { m: 8 * 1024, t: 1 } };
		const lab = await syncLab();
		for (const folder of ['v1', 'v1/log', 'v1/snap']) lab.remote.folders.delete(folder);
		const files = () =>
			new Map(
				[...lab.remote.folders].flatMap(([folder, held]) =>
					[...held].map(([name, bytes]) => [folder === '' ? name : `${folder}/${name}`, bytes] as const),
				),
			);
		const env = lab.outside();
		await beginVault(env, old, { name: 'Laptop', browser: 'Firefox' }, kdf);
		const laptop = labDevice(env);
		const phone: LabDevice = labDevice(lab.outside());
		await joinVault(phone.env, old, { name: 'Phone', browser: 'Firefox' });
		await laptop.put(aClipping({ comment: 'With a text.' }), 'The text of an article.');
		await phone.put(aClipping({ comment: 'From the phone.' }));
		for (const device of [laptop, phone, laptop]) await device.poll();
		const before = await readVault(files(), old);
		expect([...before.problems]).toEqual([]);
		expect(commentsOf(before)).toEqual(['From the phone.', 'With a text.']);
		expect([...before.articles.values()].map(({ text }) => text)).toEqual(['The text of an article.']);

		const [vaultPath = ''] = [...files().keys()].filter((path) => path.startsWith('v1/vault-'));
		const kept = await openVaultFile(files().get(vaultPath) ?? new Uint8Array(), old);
		await changePassphrase(laptop.env, { secret: old, newSecret: secret, newKey: true }, kdf);
		await removeDevice(laptop.env, 'ee'.repeat(8));
		await laptop.poll();
		await unlockVault(phone.env, secret);
		await phone.poll();
		const forged = await writeSegment(
			kept,
			{ epoch: 0, device: 'cc'.repeat(8), seq: 1, salt: new Uint8Array(32).fill(7) },
			{ prev: null, at: 0, seen: {}, e: [] },
		);
		lab.remote.folders.get('v1/log')?.set(forged.name, forged.bytes);
		for (const repair of [false, true]) {
			const after = await readVault(files(), secret);
			expect([...after.problems]).toEqual([]);
			expect(after.refused).toEqual([forged.name]);
			expect(commentsOf(after)).toEqual(['From the phone.', 'With a text.']);
			await writeSnapshot(laptop.env, { repair });
		}
	});
});

describe('the worked example of docs/sync.md', () => {
	const example = JSON.parse(readFileSync('tests/sync/example.json', 'utf8')) as Record<string, string>;
	const bytes = (hex = '') => Uint8Array.from(Buffer.from(hex, 'hex'));

	test('leads from the code to the key, and from that to a whole file and back', async () => {
		const { typed = '', code, vaultFile = '', id, key, name = '', file, device = '', salt, content } = example;
		expect(secretFrom(typed)).toBe(code);
		const vault = await openVaultFile(new TextEncoder().encode(vaultFile), typed);
		expect(vault.id).toBe(id);
		expect(vault.keys.map((one) => Buffer.from(one).toString('hex'))).toEqual([key]);
		const opened = await openByName(vault, name, bytes(file));
		expect(JSON.stringify(opened.value)).toBe(content);
		const { v: _, dev: __, seq, ...rest } = opened.value as { v: 1; dev: string; seq: number };
		const again = await writeSegment(vault, { epoch: 0, device, seq, salt: bytes(salt) }, rest);
		expect(await openByName(vault, again.name, again.bytes)).toEqual(opened);
	});
});
