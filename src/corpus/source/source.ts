import type { SectionFingerprint } from '../../fingerprint/fingerprint';
import type { Entry, EntryKind, EntryOf } from '../schema/entry';
import type { Measured } from '../schema/measured';
import type { PackMetadata } from '../schema/pack';

/** A pack's sources, read and checked against the schemas. */
export interface PackSource {
	metadata: PackMetadata;
	/** In ascending order of kind and id. */
	entries: Entry[];
	/** Document id → one fingerprint per section. */
	fingerprints: Map<string, SectionFingerprint[]>;
	/** Sentences by which claims are only measured; no part of the pack. */
	measured: Measured[];
	/** Where the metadata, each entry and each document's fingerprint were read. */
	places: Map<PackMetadata | Entry | SectionFingerprint[] | Measured, SourcePlace>;
}

/** A source file as far as messages need it. */
export interface SourcePlace {
	/** Path below the pack's folder. */
	file: string;
	/** The line, from 1, of the deepest part of the path that the file has. */
	lineOf(path: Path): number;
}

/** Names of fields and positions in lists, from the outermost inwards. */
export type Path = readonly (string | number)[];

/** Something wrong in a source file, in words that tell its author what to do. */
export interface Problem {
	file: string;
	line: number | null;
	message: string;
}

/** A problem of the part of a source that was read from one file. Throws where that part is of another source. */
export function problemAt(
	source: PackSource,
	owner: PackMetadata | Entry | SectionFingerprint[] | Measured,
	path: Path,
	message: string,
): Problem {
	const place = source.places.get(owner);
	if (!place) throw new Error('the entry does not belong to this source');
	return { file: place.file, line: place.lineOf(path), message };
}

export const entriesOf = <K extends EntryKind>(source: PackSource, kind: K): EntryOf<K>[] =>
	source.entries.filter((entry): entry is EntryOf<K> => entry.kind === kind);
