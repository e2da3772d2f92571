import type * as z from 'zod/mini';
import { type HashIndex, unpackHashIndex } from '../../fingerprint';
import { type Entry, type EntryKind, type EntryOf, entry as entrySchema, type PackMetadata } from '../schema';
import { damaged, readPackFile } from './format';
import {
	CLAIM_LANGUAGES,
	type ClaimLanguage,
	type ClaimRow,
	claimsSection,
	directorySection,
	type FingerprintRow,
	fingerprintsSection,
	metadataSection,
	type OutletRow,
	outletsSection,
	SECTION_NAMES,
	type SectionName,
	type WordingRow,
	wordingsSection,
} from './sections';

/** A pack's claims in one language. */
export interface PackClaims {
	rows: ClaimRow[];
	/** The stems at home in the pack's subject. */
	vocabulary: ReadonlySet<string>;
}

/** An opened pack: tables and indexes at hand, entries parsed when they are asked for. */
export interface Pack {
	metadata: PackMetadata;
	checksum: string;
	readonly fingerprints: FingerprintRow[];
	readonly wordings: WordingRow[];
	readonly outlets: OutletRow[];
	readonly documentIndex: HashIndex;
	readonly quoteIndex: HashIndex;
	/** The claims that have facets in a language; none for a language that claims cannot have. Throws like `entry`. */
	claims(language: string): PackClaims;
	/** Ids of all entries of a kind, in the order of the file. */
	ids(kind: EntryKind): string[];
	/** The entry of that id and kind; undefined where the pack has none. Throws `PackError` where its bytes are bad. */
	entry<K extends EntryKind>(kind: K, id: string): EntryOf<K> | undefined;
}

/**
 * Opens a pack file: checks it whole, and reads its tables when they are first asked for, so that a worker that was just
 * started is soon ready. Throws `PackError` where the file cannot be trusted; so does whatever reads a table or entry
 * that a right checksum nevertheless carried wrong.
 */
export async function openPack(bytes: Uint8Array<ArrayBuffer>): Promise<Pack> {
	const { sections, checksum } = await readPackFile(bytes);
	const raw = (name: SectionName): Uint8Array => {
		const section = sections.get(name);
		if (!section) throw damaged(`section "${name}" is missing`);
		return section;
	};
	for (const name of SECTION_NAMES) raw(name);
	for (const language of CLAIM_LANGUAGES) raw(`claims.${language}`);
	const table = <T extends z.ZodMiniType>(name: SectionName, schema: T) => once(() => parse(name, raw(name), schema));
	const index = (name: SectionName) => once(() => hashIndex(name, raw(name)));

	const tables = {
		directory: table('directory', directorySection),
		fingerprints: table('fingerprints', fingerprintsSection),
		wordings: table('wordings', wordingsSection),
		outlets: table('outlets', outletsSection),
		documentIndex: index('documentIndex'),
		quoteIndex: index('quoteIndex'),
	};
	const claims = new Map<string, PackClaims>();
	const readClaims = (language: ClaimLanguage | undefined): PackClaims => {
		if (!language) return { rows: [], vocabulary: new Set() };
		const { rows, vocabulary } = parse(`claims.${language}`, raw(`claims.${language}`), claimsSection);
		return { rows, vocabulary: new Set(vocabulary) };
	};
	const entries = new Map<string, Entry>();
	const places = once(
		() => new Map(tables.directory().map(([id, kind, at, length]) => [`${kind}:${id}`, { at, length }])),
	);
	return {
		metadata: parse('metadata', raw('metadata'), metadataSection),
		checksum,
		get fingerprints() {
			return tables.fingerprints();
		},
		get wordings() {
			return tables.wordings();
		},
		get outlets() {
			return tables.outlets();
		},
		get documentIndex() {
			return tables.documentIndex();
		},
		get quoteIndex() {
			return tables.quoteIndex();
		},
		claims: (language) => {
			const known = claims.get(language) ?? readClaims(CLAIM_LANGUAGES.find((other) => other === language));
			claims.set(language, known);
			return known;
		},
		ids: (kind) => tables.directory().flatMap((row) => (row[1] === kind ? [row[0]] : [])),
		entry: <K extends EntryKind>(kind: K, id: string) => {
			const key = `${kind}:${id}`;
			const place = places().get(key);
			if (!place) return undefined;
			const part = raw('entries').subarray(place.at, place.at + place.length);
			const found = entries.get(key) ?? parse(`entry ${id}`, part, entrySchema);
			entries.set(key, found);
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

function hashIndex(name: string, section: Uint8Array): HashIndex {
	try {
		return unpackHashIndex(words(section));
	} catch {
		throw damaged(`section "${name}" cannot be read`);
	}
}

function parse<T extends z.ZodMiniType>(name: string, bytes: Uint8Array, schema: T): z.infer<T> {
	try {
		return schema.parse(JSON.parse(new TextDecoder().decode(bytes)));
	} catch {
		throw damaged(`${name} cannot be read`);
	}
}

/** Views bytes as 32-bit numbers where they lie aligned, and copies them where they do not. */
function words(bytes: Uint8Array): Uint32Array {
	if (bytes.byteLength % 4 !== 0) throw new RangeError('not a whole number of words');
	const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
	return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4);
}
