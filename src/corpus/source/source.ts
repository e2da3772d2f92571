import type { SectionFingerprint } from '../../fingerprint';
import type { Entry, EntryKind, EntryOf, PackMetadata } from '../schema';

/** A pack's sources, read and checked against the schemas. */
export interface PackSource {
	metadata: PackMetadata;
	/** In ascending order of kind and id. */
	entries: Entry[];
	/** Document id → one fingerprint per section. */
	fingerprints: Map<string, SectionFingerprint[]>;
}

/** Something wrong in a source file, in words that tell its author what to do. */
export interface Problem {
	file: string;
	line: number | null;
	message: string;
}

export const entriesOf = <K extends EntryKind>(source: PackSource, kind: K): EntryOf<K>[] =>
	source.entries.filter((entry): entry is EntryOf<K> => entry.kind === kind);
