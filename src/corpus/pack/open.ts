import type * as z from 'zod/mini';
import { type HashIndex, unpackHashIndex } from '../../fingerprint';
import { type Entry, type EntryKind, type EntryOf, entry as entrySchema, type PackMetadata } from '../schema';
import { PackError, readPackFile } from './format';
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
	fingerprints: FingerprintRow[];
	wordings: WordingRow[];
	outlets: OutletRow[];
	documentIndex: HashIndex;
	quoteIndex: HashIndex;
	/** The claims that have facets in a language; none for a language that claims cannot have. Throws like `entry`. */
	claims(language: string): PackClaims;
	/** Ids of all entries of a kind, in the order of the file. */
	ids(kind: EntryKind): string[];
	/** The entry of that id and kind; undefined where the pack has none. Throws `PackError` where its bytes are bad. */
	entry<K extends EntryKind>(kind: K, id: string): EntryOf<K> | undefined;
}

/** Opens a pack file. Throws `PackError` where the file cannot be trusted whole. */
export async function openPack(bytes: Uint8Array<ArrayBuffer>): Promise<Pack> {
	const { sections, checksum } = await readPackFile(bytes);
	const raw = (name: SectionName): Uint8Array => {
		const section = sections.get(name);
		if (!section) throw damaged(`section "${name}" is missing`);
		return section;
	};
	const json = <T extends z.ZodMiniType>(name: SectionName, schema: T): z.infer<T> => parse(name, raw(name), schema);
	const index = (name: SectionName): HashIndex => {
		const section = raw(name);
		try {
			return unpackHashIndex(words(section));
		} catch {
			throw damaged(`section "${name}" cannot be read`);
		}
	};
	const claims = new Map<string, PackClaims>();
	const readClaims = (language: ClaimLanguage | undefined): PackClaims => {
		if (!language) return { rows: [], vocabulary: new Set() };
		const { rows, vocabulary } = json(`claims.${language}`, claimsSection);
		return { rows, vocabulary: new Set(vocabulary) };
	};
	for (const language of CLAIM_LANGUAGES) raw(`claims.${language}`);
	const heap = raw('entries');
	const directory = json('directory', directorySection);
	const parsed = new Map<string, Entry>();
	const places = new Map(directory.map(([id, kind, offset, length]) => [`${kind}:${id}`, { offset, length }]));
	return {
		metadata: json('metadata', metadataSection),
		checksum,
		fingerprints: json('fingerprints', fingerprintsSection),
		wordings: json('wordings', wordingsSection),
		outlets: json('outlets', outletsSection),
		documentIndex: index('documentIndex'),
		quoteIndex: index('quoteIndex'),
		claims: (language) => {
			const known = claims.get(language) ?? readClaims(CLAIM_LANGUAGES.find((other) => other === language));
			claims.set(language, known);
			return known;
		},
		ids: (kind) => directory.filter((row) => row[1] === kind).map(([id]) => id),
		entry: <K extends EntryKind>(kind: K, id: string) => {
			const key = `${kind}:${id}`;
			const place = places.get(key);
			if (!place) return undefined;
			const bytes = heap.subarray(place.offset, place.offset + place.length);
			const found = parsed.get(key) ?? parse(`entry ${id}`, bytes, entrySchema);
			parsed.set(key, found);
			return found as EntryOf<K>;
		},
	};
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

const damaged = (why: string): PackError => new PackError('damaged', `The pack is damaged: ${why}. Install it again.`);
