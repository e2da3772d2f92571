import * as Y from 'yjs';
import { type Bytes, type Folder, hashOf, type OpenedFile, openByName, openVaultFile } from './written-by-hand';

/** What the specification says of a segment and of a manifest, as far as a reader needs it. */
interface Withdrawn {
	epoch: number;
	heads: Record<string, { seq: number; hash: string }>;
	manifests: string[];
}
interface Segment {
	dev: string;
	seq: number;
	prev: string | null;
	e: [string, Uint8Array][];
	withdrawn?: Withdrawn;
}
interface Manifest {
	prev: string[];
	shards: [string, string][];
	withdrawn?: Withdrawn;
}

interface LogEntry extends OpenedFile {
	name: string;
	hash: string;
}

export interface ReadVault {
	/** Clippings' and settings' documents by id, as one update each. */
	documents: Map<string, Uint8Array>;
	/** Texts of articles by name. */
	articles: Map<string, { url: string; text: string }>;
	/** Files that could not be opened, with the error that the specification names. */
	problems: Map<string, string>;
	/** Files that a key sealed after it was withdrawn. */
	refused: string[];
}

/** Reads a vault as a whole, without having read it before, by docs/sync.md alone: see there under "A key that was withdrawn". */
export async function readVault(folder: Folder, secret: string): Promise<ReadVault> {
	const paths = [...folder.keys()].sort();
	const bytesOf = (path: string): Bytes => folder.get(path) ?? new Uint8Array();
	const [newest] = paths
		.filter((path) => /^v1\/vault-[0-9a-f]{32}-\d+-[0-9a-f]{16}\.json$/.test(path))
		.sort((a, b) => Number(b.split('-')[2]) - Number(a.split('-')[2]) || (a < b ? -1 : 1));
	if (!newest) throw new Error('There is no vault file.');
	const vault = await openVaultFile(bytesOf(newest), secret);
	const problems = new Map<string, string>();
	const log: LogEntry[] = [];
	const named = new Map<string, OpenedFile>();
	for (const path of paths.filter((path) => /\.(seg|man|shd|bin)$/.test(path))) {
		const name = path.split('/').at(-1) ?? '';
		try {
			const file = await openByName(vault, name, bytesOf(path));
			if (file.kind <= 2) log.push({ ...file, name, hash: await hashOf(bytesOf(path)) });
			else named.set(name, file);
		} catch (error) {
			problems.set(name, error instanceof Error ? error.message : String(error));
		}
	}
	const counting = new Set(countingFiles(log));
	const documents = new Map<string, Y.Doc>();
	const apply = (entries: readonly [string, Uint8Array][]) => {
		for (const [id, update] of entries) {
			const doc = documents.get(id) ?? new Y.Doc();
			documents.set(id, doc);
			Y.applyUpdate(doc, update);
		}
	};
	for (const { kind, value, name } of log) {
		if (!counting.has(name)) continue;
		if (kind === 1) apply((value as Segment).e);
		else
			for (const [shard] of (value as Manifest).shards)
				apply((named.get(`${shard}.shd`)?.value ?? []) as [string, Uint8Array][]);
	}
	return {
		documents: new Map([...documents].map(([id, doc]) => [id, Y.encodeStateAsUpdate(doc)])),
		articles: new Map(
			[...named].flatMap(([name, { kind, value }]) =>
				kind === 4 ? [[name.split('.')[0] ?? '', value as { url: string; text: string }]] : [],
			),
		),
		problems,
		refused: log.flatMap(({ name }) => (counting.has(name) ? [] : name)),
	};
}

/** Names of the files of the log that count. */
function countingFiles(log: readonly LogEntry[]): string[] {
	const said = log.flatMap(({ epoch, value }) => {
		const { withdrawn } = value as Segment | Manifest;
		return withdrawn && withdrawn.epoch < epoch ? withdrawn : [];
	});
	const [last] = said.sort((a, b) => b.epoch - a.epoch);
	if (!last) return log.map(({ name }) => name);
	const counting = new Set(log.filter(({ epoch }) => epoch > last.epoch));
	const old = log.filter(({ epoch }) => epoch <= last.epoch);
	for (const [device, head] of Object.entries(last.heads)) {
		let next: string | null = head.hash;
		while (next) {
			const one: LogEntry | undefined = old.find(({ kind, hash }) => kind === 1 && hash === next);
			if (!one || (one.value as Segment).dev !== device) break;
			counting.add(one);
			next = (one.value as Segment).prev;
		}
	}
	const manifests = new Set(last.manifests);
	for (const { kind, value } of counting)
		if (kind === 2) for (const name of (value as Manifest).prev) manifests.add(name);
	for (const one of old) if (one.kind === 2 && manifests.has(one.name)) counting.add(one);
	return [...counting].map(({ name }) => name);
}
