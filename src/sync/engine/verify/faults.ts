import type { Manifest } from '../../format/manifest';
import { parseName, shardName } from '../../format/names';
import { needMeta } from '../../store/meta';
import type { FaultyFile, FileFault } from '../../verdict';
import type { Environment } from '../environment';
import { upTo } from '../log/up-to';
import type { Survey, SurveyedFile } from './survey';

/** A fault that a reading of everything found. */
export interface Fault extends FaultyFile {
	/** The file, unless it is missing. */
	file: SurveyedFile | null;
	/** Whether all that it held stands in a snapshot that was read whole. */
	isNeedless: boolean;
}

/** What this device knows of the vault beyond what was read. */
interface Known {
	/** The number of the vault file that its keys are from. */
	opened: number;
	/** Files of the log that it took in, and no other file has made needless. */
	taken: readonly string[];
}

/** What is wrong with the files that were read, and what is missing among them. */
export async function findFaults(env: Environment, { files }: Survey): Promise<Fault[]> {
	const known = await env.store.read(['sync', 'seen'], async (tx): Promise<Known> => {
		const seen = await tx.list('seen');
		return {
			opened: (await needMeta(tx, 'vault')).opened,
			taken: seen.flatMap(({ name, how }) => (how === 'applied' || how === 'manifest' ? name : [])),
		};
	});
	const there = new Set(files.map(({ name }) => name));
	const whole = wholeSnapshots(files);
	const fault = (name: string, file: SurveyedFile | null, kind: FileFault): Fault => ({
		name,
		file,
		fault: kind,
		isNeedless: isNeedless(name, files, whole),
	});
	return [
		...files.flatMap((file) => {
			const found = faultOf(file, files, known);
			return found ? fault(file.name, file, found) : [];
		}),
		...[...known.taken, ...namedShards(files, whole)]
			.filter((name) => !there.has(name))
			.map((name) => fault(name, null, 'missing'))
			.filter((missing) => !missing.isNeedless),
	];
}

function faultOf(file: SurveyedFile, files: readonly SurveyedFile[], { opened }: Known): FileFault | null {
	const { failure, parsed } = file;
	if (failure === null)
		return parsed.kind === 'vault' && parsed.number < opened && isThere(files, opened) ? 'outdated' : null;
	if (failure === 'VERSION') return null;
	if (failure === 'gone') return 'missing';
	if (failure === 'refused') return 'refused';
	return isCopy(file, files) ? 'copy' : 'damaged';
}

/** Whether the vault file is there and whole whose secret this device knows to open it. */
const isThere = (files: readonly SurveyedFile[], opened: number): boolean =>
	files.some(({ parsed, failure }) => parsed.kind === 'vault' && parsed.number === opened && failure === null);

/** Whether the same bytes, by their hash, stand whole under the name that they were made for. */
const isCopy = ({ parsed }: SurveyedFile, files: readonly SurveyedFile[]): boolean =>
	'hash' in parsed &&
	files.some((other) => other.failure === null && 'hash' in other.parsed && other.parsed.hash === parsed.hash);

/** A snapshot that was read with all of its shards. */
interface WholeSnapshot {
	name: string;
	number: number;
	manifest: Manifest;
}

function wholeSnapshots(files: readonly SurveyedFile[]): WholeSnapshot[] {
	const shards = new Set(
		files.flatMap(({ parsed, failure }) => (parsed.kind === 'shard' && failure === null ? parsed.name : [])),
	);
	return files.flatMap(({ name, parsed, manifest }) =>
		parsed.kind === 'manifest' && manifest?.shards.every(([shard]) => shards.has(shard))
			? { name, number: parsed.number, manifest }
			: [],
	);
}

/** The shards of the snapshots that nothing has made needless, as files. */
const namedShards = (files: readonly SurveyedFile[], whole: readonly WholeSnapshot[]): string[] => [
	...new Set(
		files.flatMap(({ name, manifest }) =>
			manifest && !isNeedless(name, files, whole) ? manifest.shards.map(([shard]) => shardName(shard)) : [],
		),
	),
];

/**
 * Whether nothing is lost with a file, as a whole snapshot goes beyond it: a segment by its number, a snapshot by its
 * generation or by its name, a shard where every snapshot that names it is needless itself.
 */
function isNeedless(name: string, files: readonly SurveyedFile[], whole: readonly WholeSnapshot[]): boolean {
	const parsed = parseName(name);
	switch (parsed?.kind) {
		case 'segment':
			return whole.some(({ manifest }) => isIn(manifest, name, parsed));
		case 'manifest':
			return whole.some(({ number, manifest }) => parsed.number < number || manifest.prev.includes(name));
		case 'shard': {
			const naming = files.filter(({ manifest }) => manifest?.shards.some(([shard]) => shard === parsed.name));
			return whole.length > 0 && naming.every((manifest) => isNeedless(manifest.name, files, whole));
		}
		default:
			return false;
	}
}

function isIn(
	{ names, heads }: Manifest,
	name: string,
	{ device, number }: { device: string; number: number },
): boolean {
	const numbers = Object.fromEntries(Object.entries(heads).map(([of, { seq }]) => [of, seq]));
	return names.includes(name) || number <= upTo(numbers, device);
}
