import * as z from 'zod/mini';
import { tried } from '../text/tried';
import { EXPORTED, type Exported } from './stored';

/** What an exported file says that it is. */
const FORMAT = 'sidelight-data';

/** Raised when a value's meaning changes; files of an older version are then brought up to date in `parseDataFile`. */
const VERSION = 1;

const envelope = z.object({
	format: z.literal(FORMAT),
	version: z.int(),
	/** When it was written, ISO 8601. */
	exported: z.string(),
	/** Version of the extension that wrote it. */
	extension: z.string(),
	/** Key to value, as `EXPORTED` names them. */
	data: z.record(z.string(), z.unknown()),
});

/** Values by their key in `EXPORTED`. */
export type Data = Record<string, unknown>;

export type DataFileProblem =
	| { problem: 'not-ours' }
	| { problem: 'newer'; version: number }
	| { problem: 'unknown-key'; key: string }
	| { problem: 'bad-value'; key: string; path: string };

type ParsedDataFile = { data: Data; exported: string } | { problems: DataFileProblem[] };

/** An export as JSON writes it, the keys in the order of `EXPORTED`. The clippings, which lie elsewhere, stand beside it. */
export function dataFile(data: Data, extension: string, now: Date): object {
	const ordered = Object.fromEntries(EXPORTED.flatMap(({ key }) => (key in data ? [[key, data[key]]] : [])));
	return { format: FORMAT, version: VERSION, exported: now.toISOString(), extension, data: ordered };
}

/** The name of a backup that the reader makes, one file a day: in the folder of the scheduled ones, or as a download of its own. */
export const backupName = (now: Date, inFolder: boolean): string =>
	`${inFolder ? 'Sidelight/' : 'sidelight-'}backup-${now.toISOString().slice(0, 10)}.json`;

/** Reads an export whole, or says everything that is wrong with it; `json` is what was parsed. */
export function parseDataFile(json: unknown, stored: readonly Exported[] = EXPORTED): ParsedDataFile {
	const file = envelope.safeParse(json);
	if (!file.success) return { problems: [{ problem: 'not-ours' }] };
	const { version, data, exported } = file.data;
	if (version > VERSION) return { problems: [{ problem: 'newer', version }] };
	const checked = Object.entries(data).map(([key, value]) => [key, check(key, value, stored)] as const);
	const problems = checked.flatMap(([, result]) => ('problems' in result ? result.problems : []));
	if (problems.length > 0) return { problems };
	const values = checked.flatMap(([key, result]) => ('value' in result ? [[key, result.value]] : []));
	return { data: Object.fromEntries(values), exported };
}

function check(
	key: string,
	value: unknown,
	stored: readonly Exported[],
): { value: unknown } | { problems: DataFileProblem[] } {
	const entry = stored.find((one) => one.key === key);
	if (!entry) return { problems: [{ problem: 'unknown-key', key }] };
	const result = tried(() => z.safeParse(entry.schema, value));
	if (result?.success) return { value: result.data };
	return {
		problems: (result?.error.issues ?? [{ path: [] }]).map(({ path }) => ({
			problem: 'bad-value',
			key,
			path: path.map(String).join('.'),
		})),
	};
}
