import type * as z from 'zod/mini';
import { firstOf, type HashIndex, unpackHashIndex, valuesFrom } from '../../fingerprint/hash-index';
import { MATCHED_LANGUAGES } from '../../languages/language';
import { hashTerm } from '../../text/tokenise';
import { type Entry, type EntryKind, type EntryOf, entry as entrySchema } from '../schema/entry';
import type { PackMetadata } from '../schema/pack';
import { openClaims, type PackClaims } from './claims';
import { type FingerprintRows, openFingerprints } from './fingerprint-rows';
import { damaged, readPackFile } from './format';
import {
	CLAIM_SECTIONS,
	entryName,
	metadataSection,
	type OutletRow,
	outletsSection,
	SECTION_NAMES,
	type SectionName,
	type WordingRow,
	wordingsSection,
} from './sections';
import { openStrings } from './strings';

/** An opened pack: tables and indexes at hand, entries parsed when they are asked for. */
export interface Pack {
	metadata: PackMetadata;
	checksum: string;
	readonly fingerprints: FingerprintRows;
	readonly wordings: WordingRow[];
	readonly outlets: OutletRow[];
	readonly documentIndex: HashIndex;
	readonly quoteIndex: HashIndex;
	/** The claims that have facets in a language; null for a language that claims cannot have. Throws like `entry`. */
	claims(language: string): PackClaims | null;
	/** Ids of all entries of a kind, in the order of the file. O(entries). */
	ids(kind: EntryKind): string[];
	/** The id of the entry at a position of the directory. */
	idAt(position: number): string;
	/** The entry of that id and kind; undefined where the pack has none. Throws `PackError` where its bytes are bad. */
	entry<K extends EntryKind>(kind: K, id: string): EntryOf<K> | undefined;
}

/**
 * Opens a pack file: checks it whole, and reads its tables when they are first asked for, so that a worker that was just
 * started is soon ready. Throws `PackError` where the file cannot be trusted; so does whatever reads a table or entry
 * that a right checksum nevertheless carried wrong.
 */
export async function openPack(bytes: Uint8Array<ArrayBuffer>): Promise<Pack> {
	// Sections lie at multiples of four from the file's beginning, and are read there as 32-bit numbers.
	const { sections, checksum } = await readPackFile(bytes.byteOffset % 4 === 0 ? bytes : bytes.slice());
	const raw = (name: SectionName): Uint8Array => {
		const section = sections.get(name);
		if (!section) throw damaged(`section "${name}" is missing`);
		return section;
	};
	for (const name of SECTION_NAMES) raw(name);
	for (const language of MATCHED_LANGUAGES) for (const name of CLAIM_SECTIONS) raw(`${name}.${language}`);
	const table = <T extends z.ZodMiniType>(name: SectionName, schema: T) =>
		once(() => parse(name, new TextDecoder().decode(raw(name)), schema));
	const index = (name: SectionName) => once(() => read(name, () => unpackHashIndex(words(raw(name)))));
	const strings = (name: SectionName) => once(() => read(name, () => openStrings(raw(name))));

	const directory = strings('directory');
	const directoryIndex = index('directoryIndex');
	const heap = strings('entries');
	const fingerprints = once(() =>
		read('fingerprints', () => openFingerprints(words(raw('fingerprints')), directory().length)),
	);
	const wordings = table('wordings', wordingsSection);
	const outlets = table('outlets', outletsSection);
	const documentIndex = index('documentIndex');
	const quoteIndex = index('quoteIndex');
	const claims = new Map(
		MATCHED_LANGUAGES.map((language): [string, () => PackClaims] => [
			language,
			once(() =>
				read(`claims.${language}`, () =>
					openClaims(
						raw(`claims.${language}`),
						raw(`claimTerms.${language}`),
						words(raw(`claimTable.${language}`)),
						(id) => damaged(`claim ${id} cannot be read`),
					),
				),
			),
		]),
	);
	const positionOf = (name: string): number | undefined => {
		const first = firstOf(directoryIndex(), hashTerm(name));
		if (first < 0) return undefined;
		return valuesFrom(directoryIndex(), hashTerm(name), first).find((position) => directory().at(position) === name);
	};
	const entries = new Map<string, Entry>();
	return {
		metadata: parse('metadata', new TextDecoder().decode(raw('metadata')), metadataSection),
		checksum,
		get fingerprints() {
			return fingerprints();
		},
		get wordings() {
			return wordings();
		},
		get outlets() {
			return outlets();
		},
		get documentIndex() {
			return documentIndex();
		},
		get quoteIndex() {
			return quoteIndex();
		},
		claims: (language) => claims.get(language)?.() ?? null,
		ids: (kind) => {
			const start = entryName(kind, '');
			const names = Array.from({ length: directory().length }, (_, i) => directory().at(i));
			return names.flatMap((name) => (name.startsWith(start) ? [name.slice(start.length)] : []));
		},
		idAt: (position) => {
			const name = directory().at(position);
			return name.slice(name.indexOf(':') + 1);
		},
		entry: <K extends EntryKind>(kind: K, id: string) => {
			const name = entryName(kind, id);
			const known = entries.get(name);
			if (known) return known as EntryOf<K>;
			const position = positionOf(name);
			if (position === undefined) return undefined;
			const found = parse(`entry ${id}`, heap().at(position), entrySchema);
			if (found.kind !== kind) throw damaged(`entry ${id} is of another kind`);
			entries.set(name, found);
			return found as EntryOf<K>;
		},
	};
}

/** A function that makes its value at the first call and keeps it. */
function once<T>(make: () => T): () => T {
	let made: { value: T } | null = null;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
}

/** What a section holds; a damaged pack where it cannot be read. */
function read<T>(name: string, open: () => T): T {
	try {
		return open();
	} catch {
		throw damaged(`section "${name}" cannot be read`);
	}
}

function parse<T extends z.ZodMiniType>(name: string, text: string, schema: T): z.infer<T> {
	try {
		return schema.parse(JSON.parse(text));
	} catch {
		throw damaged(`${name} cannot be read`);
	}
}

/** Views bytes as 32-bit numbers. */
function words(bytes: Uint8Array): Uint32Array {
	if (bytes.byteLength % 4 !== 0) throw new RangeError('not a whole number of words');
	return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
}
