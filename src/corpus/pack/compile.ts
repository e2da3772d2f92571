import { buildHashIndex, packHashIndex, shingleHashes } from '../../fingerprint';
import { tokenise } from '../../text/tokenise';
import type { Facets } from '../schema';
import { entriesOf, type PackSource } from '../source/source';
import { writePackFile } from './format';
import { contentStems, learnProfile, ownTexts, rarities } from './profile';
import { QUOTE_SHINGLE_SIZE } from './quote-shingle';
import {
	CLAIM_LANGUAGES,
	type ClaimLanguage,
	type ClaimRow,
	type FingerprintRow,
	type OutletRow,
	type SectionName,
	type WordingRow,
} from './sections';

/**
 * Compiles checked sources to a pack file. Deterministic: the same sources give the same bytes. Entries that nothing
 * reads at run time are still kept, because notes cite them.
 */
export async function compilePack(source: PackSource): Promise<Uint8Array<ArrayBuffer>> {
	const { directory, heap } = entryHeap(source);
	const { rows: fingerprints, index: documentIndex } = documentTable(source);
	const { rows: wordings, index: quoteIndex } = wordingTable(source);
	const sections: [SectionName, Uint8Array][] = [
		['metadata', json(source.metadata)],
		['directory', json(directory)],
		['fingerprints', json(fingerprints)],
		['wordings', json(wordings)],
		...CLAIM_LANGUAGES.map((language): [SectionName, Uint8Array] => [
			`claims.${language}`,
			json(claimTable(source, language)),
		]),
		[
			'outlets',
			json(
				entriesOf(source, 'outlet').map(
					({ id, name, domains, siteNames }): OutletRow => ({ id, name, domains, siteNames }),
				),
			),
		],
		['documentIndex', bytes(documentIndex)],
		['quoteIndex', bytes(quoteIndex)],
		['entries', heap],
	];
	return writePackFile(new Map(sections));
}

function entryHeap(source: PackSource): { directory: [string, string, number, number][]; heap: Uint8Array } {
	const directory: [string, string, number, number][] = [];
	const parts: Uint8Array[] = [];
	let offset = 0;
	for (const entry of source.entries) {
		const part = json(entry);
		directory.push([entry.id, entry.kind, offset, part.length]);
		parts.push(part);
		offset += part.length;
	}
	const heap = new Uint8Array(offset);
	for (const [i, part] of parts.entries()) heap.set(part, directory[i]?.[2] ?? 0);
	return { directory, heap };
}

function documentTable(source: PackSource): { rows: FingerprintRow[]; index: Uint32Array } {
	const rows: FingerprintRow[] = [];
	const pairs: [number, number][] = [];
	for (const document of entriesOf(source, 'document')) {
		for (const [section, { words, hashes }] of (source.fingerprints.get(document.id) ?? []).entries()) {
			const voice = document.voice === 'reader' ? 'reader' : (document.sections[section]?.voice ?? 'outlet');
			for (const hash of hashes) pairs.push([hash, rows.length]);
			rows.push({ document: document.id, section, voice, words, hashes: hashes.length });
		}
	}
	return { rows, index: packHashIndex(buildHashIndex(pairs)) };
}

function wordingTable(source: PackSource): { rows: WordingRow[]; index: Uint32Array } {
	const rows: WordingRow[] = [];
	const languages = new Map(entriesOf(source, 'document').map((document) => [document.id, document.language]));
	for (const { id, speaker, language, wording, renderings, variants } of entriesOf(source, 'statement')) {
		const common = { statement: id, speaker };
		if (wording) rows.push({ ...common, kind: 'spoken', index: 0, language, text: wording });
		renderings.forEach((rendering, index) => {
			rows.push({ ...common, kind: 'rendering', index, language: rendering.language, text: rendering.wording });
		});
		variants.forEach((variant, index) => {
			rows.push({
				...common,
				kind: 'variant',
				index,
				language: languages.get(variant.document) ?? language,
				text: variant.wording,
			});
		});
	}
	const pairs = rows.flatMap(({ text }, row) =>
		Array.from(shingleHashes(tokenise(text), QUOTE_SHINGLE_SIZE), (hash): [number, number] => [hash, row]),
	);
	return { rows, index: packHashIndex(buildHashIndex(pairs)) };
}

function claimTable(source: PackSource, language: ClaimLanguage): { rows: ClaimRow[]; vocabulary: string[] } {
	const claims = entriesOf(source, 'claim').filter((claim) => claim.facets[language]);
	const own = claims.flatMap((claim) => ownTexts(claim, language));
	const rarity = rarities([...own, ...claims.flatMap((claim) => claim.nearMisses[language] ?? [])], language);
	const rows = claims.flatMap((claim): ClaimRow[] => {
		const facets = claim.facets[language];
		if (!facets) return [];
		const profile = learnProfile(ownTexts(claim, language), claim.nearMisses[language] ?? [], rarity, language);
		return [{ claim: claim.id, ...claim.period, ...expand(facets, source.metadata.classes, language), profile }];
	});
	return { rows, vocabulary: [...contentStems(own.join('\n'), language)].sort() };
}

function expand(facets: Facets, classes: PackSource['metadata']['classes'], language: string) {
	const write = (terms: readonly string[] = []): string[] =>
		terms.flatMap((term) => (term.startsWith('@') ? (classes[term.slice(1)]?.[language] ?? []) : [term]));
	return {
		anchor: write(facets.anchor),
		core: facets.core.map(write),
		support: [...write(facets.support), ...(facets.numbers ?? [])],
		exclude: write(facets.exclude),
	};
}

const json = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
const bytes = (words: Uint32Array): Uint8Array => new Uint8Array(words.buffer, words.byteOffset, words.byteLength);
