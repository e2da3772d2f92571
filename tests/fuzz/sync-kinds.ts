import { pageText } from '../../src/clippings/model';
import { parseArticle } from '../../src/sync/format/article';
import { decodeValue, encodeValue } from '../../src/sync/format/cbor';
import { FileError } from '../../src/sync/format/errors';
import { openFile, sealFile } from '../../src/sync/format/file';
import { importKey, vaultKeys } from '../../src/sync/format/keys';
import { type Manifest, parseManifest } from '../../src/sync/format/manifest';
import { fileHash, vaultName } from '../../src/sync/format/names';
import { newRecoveryCode } from '../../src/sync/format/recovery-code';
import { parseSegment, type Segment } from '../../src/sync/format/segment';
import { parseShard } from '../../src/sync/format/shard';
import { createVault } from '../../src/sync/format/vault-file';
import { readVaultFile } from '../../src/sync/format/vault-header';
import { applyUpdates, localChange, readDocument } from '../../src/sync/merge/documents';
import { localSettingsChange, readSettings } from '../../src/sync/merge/settings-document';
import { openBundle } from '../../src/sync/remotes/bundle';
import { readMultistatus } from '../../src/sync/remotes/multistatus';
import { RemoteError } from '../../src/sync/remotes/remote';
import { discoverStorage } from '../../src/sync/remotes/remote-storage-discovery';
import { must } from '../../src/text/must';
import { aClipping } from '../support/clippings';
import { randomNumbers } from '../support/random';
import { demand, type FuzzedKind, kind, orRefused } from './kind';
import { mutateBytes, mutateText, mutateValue } from './mutate';

const DEVICE = 'a1a1a1a1a1a1a1a1';
const AT = Date.UTC(2026, 0, 1);
const isFileError = (error: unknown): boolean => error instanceof FileError;
const isRemoteError = (error: unknown): boolean => error instanceof RemoteError;

/** Values of files in the vault: changed before they are encoded, or as bytes. */
const content = (name: string, value: unknown, parse: (value: unknown) => unknown): FuzzedKind =>
	kind({
		name,
		make: (random) =>
			random(2) === 0 ? encodeOdd(mutateValue(value, random)) : mutateBytes(encodeValue(value), random),
		take: (bytes) => orRefused(() => parse(decodeValue(bytes)), isFileError),
	});

/** What cannot be encoded is none of the format's values. */
function encodeOdd(value: unknown): Uint8Array {
	try {
		return encodeValue(value);
	} catch {
		return new Uint8Array([0x80]);
	}
}

const MULTISTATUS = `<?xml version="1.0"?><d:multistatus xmlns:d="DAV:"><d:response><d:href>/v1/log/a%20b.seg</d:href><d:propstat><d:prop><d:getcontentlength>120</d:getcontentlength><d:getetag>"x&amp;y"</d:getetag></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response><d:response><d:href><![CDATA[/v1/]]></d:href><!-- a folder --><d:propstat><d:prop><d:resourcetype><d:collection/></d:resourcetype></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response></d:multistatus>`;
const WEBFINGER = {
	links: [
		{
			rel: 'http://tools.ietf.org/id/draft-dejong-remotestorage',
			href: 'https://storage.example/me',
			properties: { 'http://tools.ietf.org/html/rfc6749#section-4.2': 'https://storage.example/oauth/me' },
		},
	],
};

/** Everything that comes from a storage, or with a bundle. */
export async function syncKinds(): Promise<FuzzedKind[]> {
	const below = randomNumbers(2026);
	const bytesOf = (length: number) => Uint8Array.from({ length }, () => below(256));
	const keys = vaultKeys('0123456789abcdef0123456789abcdef', [await importKey(bytesOf(32))]);
	const address = { kind: 'segment', device: DEVICE, number: 1 } as const;

	const clipping = aClipping();
	const { doc, update } = must(localChange(null, clipping, { at: AT }));
	const settings = must(localSettingsChange(null, { theme: 'dark' }, { clientId: 40 })).update;
	const segment: Segment = {
		v: 1,
		dev: DEVICE,
		seq: 1,
		prev: null,
		at: AT,
		seen: { b2b2b2b2b2b2b2b2: 3 },
		info: { name: 'Laptop', browser: 'Firefox' },
		e: [[clipping.id, update]],
	};
	const manifest: Manifest = {
		v: 1,
		at: AT,
		repair: false,
		prev: [],
		names: [],
		heads: { [DEVICE]: { seq: 1, hash: 'ab'.repeat(32) } },
		shards: [['cd'.repeat(16), 'ef'.repeat(32)]],
	};
	const sealed = await sealFile(keys, address, segment, bytesOf);
	const vault = await createVault(newRecoveryCode(bytesOf), { random: bytesOf, kdf: { m: 8192, t: 1 } });
	const vaultText = new TextDecoder().decode(vault.bytes);
	const bundle = await openBundle(null);
	await bundle.makeFolder('v1');
	await bundle.write('v1', vault.name, vault.bytes);
	const bundleBytes = new Uint8Array(await bundle.save().arrayBuffer());

	return [
		kind({
			name: 'sealed file',
			make: (random) => mutateBytes(sealed, random),
			take: (bytes) => orRefused(() => openFile(keys, address, bytes), isFileError),
		}),
		content('segment', segment, parseSegment),
		content('manifest of a snapshot', manifest, parseManifest),
		content('shard of a snapshot', [[clipping.id, doc]], parseShard),
		content('article', { url: 'https://a.example/', read: '2026-01-01T00:00:00.000Z', text: 'Words.' }, (value) =>
			demand(pageText.safeParse(parseArticle(value)).success, 'a text taken by halves'),
		),
		kind({
			name: 'vault file',
			make: (random) =>
				random(2) === 0 ? mutateText(vaultText, random) : JSON.stringify(mutateValue(JSON.parse(vaultText), random)),
			async take(text) {
				const bytes = new TextEncoder().encode(text);
				const name = vaultName(vault.id, vault.number, await fileHash(bytes));
				return orRefused(() => readVaultFile(name, bytes), isFileError);
			},
		}),
		kind({
			name: 'change of a note',
			make: (random) => mutateBytes(update, random),
			take(made) {
				const { doc: after, bad } = applyUpdates(doc, [made]);
				readDocument(after);
				return bad.length === 0;
			},
		}),
		kind({
			name: 'change of settings',
			make: (random) => mutateBytes(settings, random),
			take(made) {
				const { doc: after, bad } = applyUpdates(null, [made]);
				readSettings(after);
				return bad.length === 0;
			},
		}),
		kind({
			name: 'bundle',
			make: (random) => mutateBytes(bundleBytes, random),
			take: (bytes) =>
				orRefused(async () => {
					const opened = await openBundle(new Blob([bytes]));
					for (const { name } of (await opened.list('v1')) ?? []) await opened.read('v1', name);
				}, isRemoteError),
		}),
		kind({
			name: 'listing of a WebDAV storage',
			make: (random) => mutateText(MULTISTATUS, random),
			take: (text) => Array.isArray(readMultistatus(text)),
		}),
		kind({
			name: 'answer of a remoteStorage',
			make: (random) => JSON.stringify(mutateValue(WEBFINGER, random)) ?? '',
			take: (body) =>
				orRefused(
					() => discoverStorage('me@storage.example', { fetch: async () => new Response(body) }),
					isRemoteError,
				),
		}),
	];
}
