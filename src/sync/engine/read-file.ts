import type { PageText } from '../../clippings/model';
import { parseArticle } from '../format/article';
import type { Bytes } from '../format/bytes';
import { openContent } from '../format/content';
import { FileError, type FileFailure } from '../format/errors';
import { openFile } from '../format/file';
import { epochOf } from '../format/header';
import { type VaultKeys, vaultKeys } from '../format/keys';
import { type Manifest, parseManifest } from '../format/manifest';
import { addressOf, articleFolder, articleName, fileHash, isHashOf, type ParsedName, shardName } from '../format/names';
import { parseSegment, type Segment } from '../format/segment';
import { parseShard, type Shard } from '../format/shard';
import type { RemoteFile, RemoteFolder } from '../remotes/remote';
import { needMeta } from '../store/meta';
import type { Environment } from './environment';
import { passOver } from './pass-over';

/** A file of the log, by its name. */
export type LogFile = RemoteFile & { parsed: Extract<ParsedName, { kind: 'segment' | 'manifest' }> };

/** Why a file was not read. `gone`: it is not there, which a listing may not know yet; `refused`: the storage does not give it. */
export type ReadFailure = FileFailure | 'gone' | 'refused';

/** What came of reading a file: what is in it, or why not. */
export type FileReading<T> = { value: T; hash: string; epoch: number } | { failure: ReadFailure };

export const readKeys = (env: Environment): Promise<VaultKeys> =>
	env.store.read(['sync'], async (tx) => {
		const { id, keys } = await needMeta(tx, 'vault');
		return vaultKeys(id, keys);
	});

export const readSegment = (env: Environment, keys: VaultKeys, file: LogFile): Promise<FileReading<Segment>> =>
	readWhole(env, 'v1/log', file.name, async (bytes) => {
		const { hash, value } = await openLogFile(keys, file, bytes);
		const segment = parseSegment(value);
		if (segment.dev !== file.parsed.device || segment.seq !== file.parsed.number)
			throw new FileError('MISPLACED', 'The segment says another device or number than its name.');
		return { value: segment, hash };
	});

export const readManifest = (env: Environment, keys: VaultKeys, file: LogFile): Promise<FileReading<Manifest>> =>
	readWhole(env, 'v1/log', file.name, async (bytes) => {
		const { hash, value } = await openLogFile(keys, file, bytes);
		return { value: parseManifest(value), hash };
	});

export const readShard = (env: Environment, keys: VaultKeys, name: string): Promise<FileReading<Shard>> =>
	readWhole(env, 'v1/snap', shardName(name), async (bytes) => ({
		value: parseShard(await openContent(keys, 'shard', name, bytes)),
		hash: '',
	}));

/** A text of an article. */
export const readArticle = (env: Environment, keys: VaultKeys, name: string): Promise<FileReading<PageText>> =>
	readWhole(env, articleFolder(name), articleName(name), async (bytes) => ({
		value: parseArticle(await openContent(keys, 'article', name, bytes)),
		hash: '',
	}));

async function openLogFile(
	keys: VaultKeys,
	{ parsed }: LogFile,
	bytes: Bytes,
): Promise<{ hash: string; value: unknown }> {
	const hash = await fileHash(bytes);
	// First, as what a damaged header says of versions and keys is not to be believed.
	if (!isHashOf(parsed, hash)) throw new FileError('AUTH', 'The file is not the one that its name was made for.');
	return { hash, value: await openFile(keys, addressOf(parsed), bytes) };
}

/** Twice, since a first answer may have been cut off on its way. Rejects with `RemoteError`, unless the run goes on without the file. */
async function readWhole<T>(
	env: Environment,
	folder: RemoteFolder,
	name: string,
	open: (bytes: Bytes) => Promise<{ value: T; hash: string }>,
): Promise<FileReading<T>> {
	for (let attempt = 1; ; attempt++) {
		let bytes: Bytes | null;
		try {
			bytes = await env.remote.read(folder, name);
		} catch (error) {
			passOver(env, name, error);
			return { failure: 'refused' };
		}
		if (!bytes) return { failure: 'gone' };
		try {
			return { ...(await open(bytes)), epoch: epochOf(bytes) };
		} catch (error) {
			if (!(error instanceof FileError)) throw error;
			const isFinal = error.code === 'VERSION' || error.code === 'EPOCH';
			if (isFinal || attempt === 2) return { failure: error.code };
		}
	}
}
