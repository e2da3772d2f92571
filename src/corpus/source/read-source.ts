import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import * as z from 'zod/mini';
import { type Entry, entry as entrySchema } from '../schema/entry';
import { type Measured, measured } from '../schema/measured';
import { type PackMetadata, packMetadata } from '../schema/pack';
import { fingerprintFile, fromFile } from './fingerprint-file';
import type { PackSource, Problem, SourcePlace } from './source';

// The small zod says only "Invalid input" until it is given a language.
z.config(z.locales.en());

/** Source files by their path below the pack's folder, with `/` between folders. */
export type SourceFiles = ReadonlyMap<string, string>;

/** Lists what the fingerprint command takes; not part of the pack. */
export const FINGERPRINT_LIST = 'fingerprints.yaml';

/**
 * Reads the YAML sources of a pack: `pack.yaml`, `fingerprints/ID.yaml`, `measured/*.yaml`, and one entry per other file. All problems are
 * returned together; `source` is null where there is any.
 */
export function readSource(files: SourceFiles): { source: PackSource | null; problems: Problem[] } {
	const problems: Problem[] = [];
	let metadata: PackMetadata | null = null;
	const entries: Entry[] = [];
	const fingerprints: PackSource['fingerprints'] = new Map();
	const measures: Measured[] = [];
	const places: PackSource['places'] = new Map();
	for (const [file, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
		if (file === FINGERPRINT_LIST) continue;
		if (file === 'pack.yaml') {
			const read = readFile(file, text, packMetadata, problems);
			if (!read) continue;
			metadata = read.data;
			places.set(read.data, read.place);
		} else if (file.startsWith('fingerprints/')) {
			const read = readFile(file, text, fingerprintFile, problems);
			if (!read) continue;
			const [id, sections] = fromFile(read.data);
			fingerprints.set(id, sections);
			places.set(sections, read.place);
		} else if (file.startsWith('measured/')) {
			const read = readFile(file, text, measured, problems);
			if (!read) continue;
			measures.push(read.data);
			places.set(read.data, read.place);
		} else {
			const read = readFile(file, text, entrySchema, problems);
			if (!read) continue;
			entries.push(read.data);
			places.set(read.data, read.place);
		}
	}
	if (!files.has('pack.yaml')) {
		problems.push({
			file: 'pack.yaml',
			line: null,
			message: 'is missing; it names the pack, its version and its limits',
		});
	}
	if (!metadata || problems.length > 0) return { source: null, problems };
	entries.sort((a, b) => (a.kind + a.id < b.kind + b.id ? -1 : 1));
	return { source: { metadata, entries, fingerprints, measured: measures, places }, problems };
}

function readFile<T extends z.ZodMiniType>(
	file: string,
	text: string,
	schema: T,
	problems: Problem[],
): { data: z.infer<T>; place: SourcePlace } | null {
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines });
	for (const error of document.errors) {
		problems.push({ file, line: lines.linePos(error.pos[0]).line, message: error.message.replace(/\n.*/s, '') });
	}
	if (document.errors.length > 0) return null;
	const result = schema.safeParse(document.toJS());
	const { contents } = document;
	const place: SourcePlace = { file, lineOf: (path) => lineOf(contents, path, lines) };
	if (result.success) return { data: result.data, place };
	for (const issue of result.error.issues.map(innermost)) {
		problems.push({
			file,
			line: lineOf(contents, issue.path, lines),
			message: `${issue.path.map(String).join('.') || 'the file'}: ${issue.message}`,
		});
	}
	return null;
}

/** Of the ways in which a value failed every branch of a choice, the one that got furthest: it is what the author meant. */
function innermost(issue: z.core.$ZodIssue): z.core.$ZodIssue {
	if (issue.code !== 'invalid_union') return issue;
	const inner = issue.errors.flat().map(innermost);
	const deepest = inner.reduce(
		(best, other) => (other.path.length > best.path.length ? other : best),
		inner[0] ?? issue,
	);
	return { ...deepest, path: [...issue.path, ...deepest.path] };
}

/** The line of the deepest part of `path` that the file has: of a field its name, of a list its item. */
function lineOf(contents: unknown, path: readonly PropertyKey[], lines: LineCounter): number {
	let node: unknown = contents;
	let line = 1;
	for (const part of path) {
		const [place, next] = step(node, part);
		if (!isNode(place) || !place.range) break;
		line = lines.linePos(place.range[0]).line;
		node = next;
	}
	return line;
}

/** Where a part of a node stands, and the part itself. */
function step(node: unknown, part: PropertyKey): [place: unknown, next: unknown] {
	if (isSeq(node) && typeof part === 'number') return [node.items[part], node.items[part]];
	if (!isMap(node)) return [undefined, undefined];
	const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part));
	return [pair?.key, pair?.value];
}
