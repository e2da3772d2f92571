import { isHypothesis, readHypothesis } from './hypothesis';
import { isObsidian, readObsidian } from './obsidian';
import { isOwnJson, readOwnJson } from './own-json';
import { fileProblem, type ReadResult, refuse } from './problem';
import { isWebAnnotation, readWebAnnotations } from './web-annotation-read';

/** Largest file that is read, in characters. */
const MAX_FILE = 512 * 1024 * 1024;

/** The kinds of file that can be read, in the order in which they are tried. */
const READERS = [
	{ format: 'sidelight', is: isOwnJson, read: readOwnJson },
	{ format: 'web-annotation', is: isWebAnnotation, read: readWebAnnotations },
	{ format: 'hypothesis', is: isHypothesis, read: readHypothesis },
	{ format: 'obsidian', is: isObsidian, read: readObsidian },
] as const;

export type ImportFormat = (typeof READERS)[number]['format'];

/** Reads a file of whatever kind it is. `now` stands for times that the file does not tell. Never throws. */
export function readClippings(file: string, now: string): ReadResult & { format: ImportFormat | null } {
	if (file.length > MAX_FILE)
		return { format: null, ...refuse(fileProblem('too-large', `${MAX_FILE / 1024 / 1024} MB`)) };
	let data: unknown;
	try {
		data = JSON.parse(file.replace(/^\uFEFF/, ''));
	} catch (error) {
		return { format: null, ...refuse(fileProblem('not-json', error instanceof Error ? error.message : null)) };
	}
	const reader = READERS.find(({ is }) => is(data));
	if (!reader) return { format: null, ...refuse(fileProblem('unknown-format')) };
	return { format: reader.format, ...reader.read(data, now) };
}
