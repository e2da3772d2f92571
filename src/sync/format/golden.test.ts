import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { type GoldenVault, makeGoldenVault } from '../../../tests/support/golden-vault';
import { applyUpdates, readDocument } from '../merge/documents';
import { readSettings, SETTINGS_ID } from '../merge/settings-document';
import { parseArticle } from './article';
import { openContent } from './content';
import { openFile } from './file';
import { type VaultKeys, vaultKeys } from './keys';
import { parseManifest } from './manifest';
import { addressOf, fileHash, isHashOf, parseName, shardName } from './names';
import { parseSegment } from './segment';
import { parseShard } from './shard';
import { openVault } from './vault-file';

/** Bytes, as the decryptor writes them. */
interface Written {
	base64: string;
}

const FOLDER = 'tests/sync/golden-v1';
const DECRYPTOR = 'docs/sync-decrypt.mjs';

const read = (path: string): Uint8Array => new Uint8Array(readFileSync(join(FOLDER, path)));
const pathsNow = (): string[] =>
	readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
		.map((path) => path.replaceAll('\\', '/'))
		.filter((path) => statSync(join(FOLDER, path)).isFile());

/** Set once for each format, to write its vault: see docs/sync.md. */
async function write({ files, expected }: GoldenVault): Promise<void> {
	const json = new TextEncoder().encode(`${JSON.stringify(expected, null, '\t')}\n`);
	for (const [path, bytes] of [...files, ['expected.json', json] as const]) {
		mkdirSync(dirname(join(FOLDER, path)), { recursive: true });
		writeFileSync(join(FOLDER, path), bytes);
	}
}

describe('the golden vault of format 1', () => {
	let code: string;
	let keys: VaultKeys;
	let expected: GoldenVault['expected'];

	beforeAll(async () => {
		if (process.env.WRITE_GOLDEN_VAULT) await write(await makeGoldenVault());
		code = /Recovery code: (\S+)/.exec(readFileSync(join(FOLDER, 'README.txt'), 'utf8'))?.[1] ?? '';
		expected = JSON.parse(readFileSync(join(FOLDER, 'expected.json'), 'utf8'));
		const vault = pathsNow().find((path) => path.startsWith('v1/vault-')) ?? '';
		const { id, keys: all } = await openVault(posix.basename(vault), read(vault), code);
		keys = vaultKeys(id, all);
	});

	const inLog = () => pathsNow().filter((path) => path.startsWith('v1/log/'));

	/** Of a segment or manifest. */
	async function open(path: string): Promise<unknown> {
		const parsed = parseName(posix.basename(path));
		if (parsed?.kind !== 'segment' && parsed?.kind !== 'manifest') throw new Error(`${path} is neither.`);
		expect(isHashOf(parsed, await fileHash(read(path)))).toBe(true);
		return openFile(keys, addressOf(parsed), read(path));
	}

	function shown(documents: readonly (readonly [string, Uint8Array])[]) {
		const docs = new Map<string, Uint8Array>();
		for (const [id, update] of documents) docs.set(id, applyUpdates(docs.get(id) ?? null, [update]).doc);
		const settings = readSettings(docs.get(SETTINGS_ID) ?? new Uint8Array());
		docs.delete(SETTINGS_ID);
		return { notes: Object.fromEntries([...docs].map(([id, doc]) => [id, readDocument(doc)])), settings };
	}

	test('is read whole from its segments', async () => {
		const segments = await Promise.all(
			inLog()
				.filter((path) => path.endsWith('.seg'))
				.map(open),
		);
		expect(segments).toHaveLength(4);
		expect(shown(segments.flatMap((segment) => parseSegment(segment).e))).toEqual(expected);
	});

	test('is read whole from its snapshot and what came after', async () => {
		const manifest = parseManifest(await open(inLog().find((path) => path.endsWith('.man')) ?? ''));
		const documents: (readonly [string, Uint8Array])[] = [];
		for (const [name, hash] of manifest.shards) {
			const bytes = read(`v1/snap/${shardName(name)}`);
			expect(await fileHash(bytes)).toBe(hash);
			documents.push(...parseShard(await openContent(keys, 'shard', name, bytes)));
		}
		for (const path of inLog().filter(
			(path) => path.endsWith('.seg') && !manifest.names.includes(posix.basename(path)),
		))
			documents.push(...parseSegment(await open(path)).e);
		expect(shown(documents)).toEqual(expected);
	});

	test('holds the article that a note names', async () => {
		const name = Object.values(expected.notes).find(({ text }) => text)?.text ?? '';
		const bytes = read(`v1/art/${name.slice(0, 2)}/${name}.bin`);
		expect(parseArticle(await openContent(keys, 'article', name, bytes)).text).toContain('The whole article.');
	});

	test('is still written the same, but for what gzip makes of it', async () => {
		const { files, expected: now } = await makeGoldenVault();
		expect(now).toEqual(expected);
		expect(files.size).toBe(pathsNow().length - 1);
		const [vault = ''] = [...files.keys()];
		expect(files.get(vault)).toEqual(read(vault));
	});

	test('is decrypted by the program in the docs, which needs nothing of Sidelight', async () => {
		const typed = code.toLowerCase().replaceAll('-', ' ');
		const output = execFileSync(process.execPath, [DECRYPTOR, FOLDER, typed], { encoding: 'utf8' });
		const lines = output
			.trim()
			.split('\n')
			.map((line) => JSON.parse(line) as { file: string; value: unknown });
		expect(lines.map(({ file }) => file).sort()).toEqual(
			pathsNow()
				.filter((path) => /\.(seg|man|shd|bin)$/.test(path))
				.map((path) => posix.basename(path))
				.sort(),
		);
		const shards = lines.filter(({ file }) => file.endsWith('.shd')).map(({ value }) => value as [string, Written][]);
		const [id, { base64 }] = shards[0]?.[0] ?? ['', { base64: '' }];
		const doc = new Y.Doc();
		Y.applyUpdate(doc, Buffer.from(base64, 'base64'));
		expect(doc.getText('comment').toString()).toBe(expected.notes[id]?.content?.comment);
	});
});
