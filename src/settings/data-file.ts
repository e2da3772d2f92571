import * as z from 'zod/mini';
import { STORED, type Stored } from './stored';

/** What an exported file says that it is. */
const FORMAT = 'sidelight-data';

/** Raised when a value's meaning changes; files of an older version are then brought up to date in `parseDataFile`. */
const VERSION = 1;

/** A file beyond this is no export of Sidelight's. In UTF-16 units. */
const MAX_LENGTH = 50_000_000;

const envelope = z.object({
	format: z.literal(FORMAT),
	version: z.int(),
	/** When it was written, ISO 8601. */
	exported: z.string(),
	/** Version of the extension that wrote it. */
	extension: z.string(),
	/** Key to value, as `STORED` names them. */
	data: z.record(z.string(), z.unknown()),
});

/** Values by their key in `STORED`. */
export type Data = Record<string, unknown>;

export type DataFileProblem =
	| { problem: 'not-json' }
	| { problem: 'not-ours' }
	| { problem: 'newer'; version: number }
	| { problem: 'unknown-key'; key: string }
	| { problem: 'bad-value'; key: string; path: string };

export type ParsedDataFile = { data: Data; exported: string } | { problems: DataFileProblem[] };

/** The text of an export: indented JSON, the keys in the order of `STORED`. */
export function writeDataFile(data: Data, extension: string, now: Date): string {
	const ordered = Object.fromEntries(STORED.flatMap(({ key }) => (key in data ? [[key, data[key]]] : [])));
	const file = { format: FORMAT, version: VERSION, exported: now.toISOString(), extension, data: ordered };
	return `${JSON.stringify(file, null, '\t')}\n`;
}

/** Reads an export whole, or says everything that is wrong with it. */
export function parseDataFile(text: string, stored: readonly Stored[] = STORED): ParsedDataFile {
	const json = text.length <= MAX_LENGTH ? parseJson(text) : undefined;
	if (json === undefined) return { problems: [{ problem: 'not-json' }] };
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
	stored: readonly Stored[],
): { value: unknown } | { problems: DataFileProblem[] } {
	const entry = stored.find((one) => one.key === key);
	if (!entry) return { problems: [{ problem: 'unknown-key', key }] };
	const result = z.safeParse(entry.schema, value);
	if (result.success) return { value: result.data };
	return {
		problems: result.error.issues.map(({ path }) => ({ problem: 'bad-value', key, path: path.map(String).join('.') })),
	};
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch {
		return undefined;
	}
}
