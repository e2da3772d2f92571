import { tried } from '../../text/tried';
import { isBackup, readBackup } from './backup';
import { isHypothesis, readHypothesis } from './hypothesis';
import { isObsidian, readObsidian } from './obsidian';
import { isOwnJson, readOwnJson } from './own-json';
import { collect, fileProblem, type ReadResult } from './read-item';
import { isWebAnnotation, readWebAnnotations } from './web-annotation-read';

/** The kinds of file that can be read, in the order in which they are tried. */
const READERS = [
	{ format: 'backup', is: isBackup, read: readBackup },
	{ format: 'sidelight', is: isOwnJson, read: readOwnJson },
	{ format: 'web-annotation', is: isWebAnnotation, read: readWebAnnotations },
	{ format: 'hypothesis', is: isHypothesis, read: readHypothesis },
	{ format: 'obsidian', is: isObsidian, read: readObsidian },
] as const;

export type ImportFormat = (typeof READERS)[number]['format'];

/**
 * Reads a file of whatever kind it is, record by record; yields how many are done. `now` stands for times that the file
 * does not tell. Never throws.
 */
export function* readClippings(
	data: unknown,
	now: string,
): Generator<number, ReadResult & { format: ImportFormat | null }> {
	const reader = READERS.find(({ is }) => tried(() => is(data)));
	const items = reader ? reader.read(data, now) : [fileProblem('unknown-format')];
	return { format: reader?.format ?? null, ...(yield* collect(items)) };
}
