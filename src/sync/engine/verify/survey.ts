import { must } from '../../../text/must';
import { FileError } from '../../format/errors';
import type { VaultKeys } from '../../format/keys';
import type { Manifest } from '../../format/manifest';
import { articleFolder, type ParsedName, parseName } from '../../format/names';
import { readVaultFile } from '../../format/vault-header';
import type { RemoteFile, RemoteFolder } from '../../remotes/remote';
import { needMeta } from '../../store/meta';
import { articleFolders } from '../articles/text-names';
import type { Environment } from '../environment';
import { type ReadFailure, readArticle, readKeys, readManifest, readSegment, readShard } from '../read-file';

/** A file that bears a name of the vault, and what reading it came to. */
export interface SurveyedFile {
	folder: RemoteFolder;
	name: string;
	parsed: ParsedName;
	/** Null where it is whole. `gone`: it was listed, and is not there. */
	failure: ReadFailure | null;
	/** Of a snapshot that could be read. */
	manifest?: Manifest;
}

/** Every file in the storage. */
export interface Survey {
	files: readonly SurveyedFile[];
	/** Names that are not this vault's. */
	unknown: readonly string[];
}

type FoundFile = RemoteFile & { folder: RemoteFolder; parsed: ParsedName };

/** Where a vault's files lie, without the texts. */
const FOLDERS: readonly RemoteFolder[] = ['', 'v1', 'v1/log', 'v1/snap', 'v1/art'];

/** What a person finds there, and no part of the vault. */
const README = 'README.txt';

/** Reads every file that the storage shows, and changes nothing. Null where `signal` stopped it. Rejects with `RemoteError`. */
export async function surveyStorage(env: Environment, signal?: AbortSignal): Promise<Survey | null> {
	const [vault, others] = await env.store.read(['sync', 'seen'], async (tx) => [
		await needMeta(tx, 'vault'),
		new Set((await tx.list('seen')).flatMap(({ name, how }) => (how === 'other' || how === 'withdrawn' ? name : []))),
	]);
	const { found, unknown } = await listAll(env, ({ name, parsed }) =>
		parsed.kind === 'vault' ? parsed.id !== vault.id : others.has(name),
	);
	const keys = await readKeys(env);
	const files: SurveyedFile[] = [];
	for (let at = 0; at < found.length; at += env.parallel) {
		if (signal?.aborted) return null;
		const batch = found.slice(at, at + env.parallel);
		const readings = await Promise.all(batch.map((file) => readAny(env, keys, file)));
		for (const [i, { folder, name, parsed }] of batch.entries())
			files.push({ folder, name, parsed, ...must(readings[i]) });
		env.progress?.({ doing: 'verify', done: files.length, all: found.length });
	}
	return signal?.aborted ? null : { files, unknown };
}

/** All files of this vault, and the names of all others. */
async function listAll(
	env: Environment,
	isForeign: (file: FoundFile) => boolean,
): Promise<{ found: FoundFile[]; unknown: string[] }> {
	const found: FoundFile[] = [];
	const unknown: string[] = [];
	const folders = [...FOLDERS, ...(await articleFolders(env.remote))];
	for (let at = 0; at < folders.length; at += env.parallel) {
		const batch = folders.slice(at, at + env.parallel);
		const lists = await Promise.all(
			batch.map(async (folder) => ((await env.remote.list(folder)) ?? []).map((file) => ({ ...file, folder }))),
		);
		for (const file of lists.flat()) {
			const parsed = parseName(file.name);
			const ours = parsed && belongsIn(file.folder, parsed) ? { ...file, parsed } : null;
			if (ours && !isForeign(ours)) found.push(ours);
			else if (file.folder !== '' || file.name !== README) unknown.push(file.name);
		}
	}
	return { found, unknown };
}

function belongsIn(folder: RemoteFolder, parsed: ParsedName): boolean {
	switch (parsed.kind) {
		case 'vault':
			return folder === 'v1';
		case 'segment':
		case 'manifest':
			return folder === 'v1/log';
		case 'shard':
			return folder === 'v1/snap';
		case 'article':
			return folder === articleFolder(parsed.name);
	}
}

type AnyReading = Pick<SurveyedFile, 'failure' | 'manifest'>;

async function readAny(env: Environment, keys: VaultKeys, { name, parsed, size }: FoundFile): Promise<AnyReading> {
	switch (parsed.kind) {
		case 'vault':
			return readVault(env, name);
		case 'manifest': {
			const reading = await readManifest(env, keys, { name, size, parsed });
			return 'value' in reading ? { failure: null, manifest: reading.value } : { failure: reading.failure };
		}
		case 'segment':
			return failureOf(await readSegment(env, keys, { name, size, parsed }));
		case 'shard':
			return failureOf(await readShard(env, keys, parsed.name));
		case 'article':
			return failureOf(await readArticle(env, keys, parsed.name));
	}
}

const failureOf = (reading: { value: unknown } | { failure: ReadFailure }): AnyReading => ({
	failure: 'failure' in reading ? reading.failure : null,
});

/** A vault file is whole where its name fits its bytes and its header is one: its secret is not asked for. */
async function readVault(env: Environment, name: string): Promise<AnyReading> {
	const bytes = await env.remote.read('v1', name);
	if (!bytes) return { failure: 'gone' };
	try {
		await readVaultFile(name, bytes);
		return { failure: null };
	} catch (error) {
		if (!(error instanceof FileError)) throw error;
		return { failure: error.code };
	}
}
