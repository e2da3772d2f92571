import { buildFromJoined, buildHashIndex, joinPair, packHashIndex } from '../../fingerprint/hash-index';
import { shingleHashes } from '../../fingerprint/shingles';
import { MATCHED_LANGUAGES, type MatchedLanguage } from '../../languages/language';
import { must } from '../../text/must';
import { hashTerm, tokenise } from '../../text/tokenise';
import { writtenOut } from '../classes';
import type { Facets } from '../schema/claim';
import type { PackMetadata } from '../schema/pack';
import { entriesOf, type PackSource } from '../source/source';
import { layOutClaims, type NamedClaim } from './claims';
import { type FingerprintRow, packFingerprints } from './fingerprint-rows';
import { writePackFile } from './format';
import { contentStems, learnProfile, ownTexts, rarities } from './profile';
import { withRareWords } from './rare-words';
import { entryName, type OutletRow, QUOTE_SHINGLE_SIZE, type SectionName, type WordingRow } from './sections';
import { packStrings } from './strings';
import { withTraditional } from './traditional';

/**
 * Compiles checked sources to a pack file. Deterministic: the same sources give the same bytes. Entries that nothing
 * reads at run time are still kept, because notes cite them.
 */
export async function compilePack(source: PackSource): Promise<Uint8Array<ArrayBuffer>> {
	const names = source.entries.map(({ kind, id }) => entryName(kind, id));
	const { rows: fingerprints, index: documentIndex } = documentTable(source, names);
	const { rows: wordings, index: quoteIndex } = wordingTable(source);
	const outlets = entriesOf(source, 'outlet').map(
		({ id, name, domains, siteNames }): OutletRow => ({ id, name, domains, siteNames }),
	);
	const sections: [SectionName, Uint8Array][] = [
		['metadata', json(inScripts(source.metadata))],
		['directory', packStrings(names)],
		['directoryIndex', bytes(packHashIndex(buildHashIndex(names.map((name, i) => [hashTerm(name), i]))))],
		['fingerprints', bytes(packFingerprints(fingerprints))],
		['wordings', json(wordings)],
		...MATCHED_LANGUAGES.flatMap((language) => claimSections(source, language)),
		['outlets', json(outlets)],
		['documentIndex', bytes(documentIndex)],
		['quoteIndex', bytes(quoteIndex)],
		['entries', packStrings(source.entries.map((entry) => JSON.stringify(entry)))],
	];
	return writePackFile(new Map(sections));
}

function documentTable(source: PackSource, names: readonly string[]): { rows: FingerprintRow[]; index: Uint32Array } {
	const positions = new Map(names.map((name, i) => [name, i]));
	const rows: FingerprintRow[] = [];
	const documents = entriesOf(source, 'document').map((document) => ({
		document,
		fingerprint: source.fingerprints.get(document.id) ?? [],
	}));
	const total = documents.flatMap(({ fingerprint }) => fingerprint).reduce((sum, { hashes }) => sum + hashes.length, 0);
	const pairs = new Float64Array(total);
	let filled = 0;
	for (const { document, fingerprint } of documents) {
		for (const [section, { words, hashes }] of fingerprint.entries()) {
			const voice = document.voice === 'reader' ? 'reader' : (document.sections[section]?.voice ?? 'outlet');
			for (const hash of hashes) pairs[filled++] = joinPair(hash, rows.length);
			const position = must(positions.get(entryName('document', document.id)));
			rows.push({ document: position, voice, words, hashes: hashes.length });
		}
	}
	return { rows, index: packHashIndex(buildFromJoined(pairs)) };
}

function wordingTable(source: PackSource): { rows: WordingRow[]; index: Uint32Array } {
	const rows: Omit<WordingRow, 'rare'>[] = [];
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
				language: ('document' in variant ? languages.get(variant.document) : undefined) ?? language,
				text: variant.wording,
			});
		});
	}
	const pairs = rows.flatMap(({ text }, row) =>
		Array.from(shingleHashes(tokenise(text), QUOTE_SHINGLE_SIZE), (hash): [number, number] => [hash, row]),
	);
	return { rows: rows.map(withRareWords), index: packHashIndex(buildHashIndex(pairs)) };
}

function claimSections(source: PackSource, language: MatchedLanguage): [SectionName, Uint8Array][] {
	const claims = entriesOf(source, 'claim').filter((claim) => claim.facets[language]);
	const own = claims.flatMap((claim) => ownTexts(claim, language));
	const rarity = rarities([...own, ...claims.flatMap((claim) => claim.nearMisses[language] ?? [])], language);
	const named = claims.flatMap((claim): NamedClaim[] => {
		const facets = claim.facets[language];
		if (!facets) return [];
		const learnt = learnProfile(ownTexts(claim, language), claim.nearMisses[language] ?? [], rarity, language);
		const profile = Object.fromEntries(
			Object.entries(learnt).flatMap(([stem, weight]) => inAllScripts([stem], language).map((form) => [form, weight])),
		);
		const { id, period, time = 'period', conditional = false, patterns = [] } = claim;
		const { exclude = [] } = facets;
		return [facets, ...patterns.map((own) => ({ ...own, exclude: [...exclude, ...(own.exclude ?? [])] }))].map(
			(form) => ({
				claim: id,
				...period,
				time,
				conditional,
				...expand(form, source.metadata, language),
				profile,
			}),
		);
	});
	const { rows, terms, table } = layOutClaims(
		named,
		inAllScripts([...contentStems(own.join('\n'), language)], language),
	);
	return [
		[`claims.${language}`, packStrings(rows)],
		[`claimTerms.${language}`, packStrings(terms)],
		[`claimTable.${language}`, bytes(table)],
	];
}

function expand(facets: Facets, { classes, actors = [] }: PackMetadata, language: string) {
	const write = (terms: readonly string[] = []): string[] =>
		inAllScripts(writtenOut(terms, classes, language), language);
	const doer = new Set(write(facets.doer));
	const others = facets.doer ? write(actors.map((name) => `@${name}`)).filter((term) => !doer.has(term)) : [];
	return {
		anchor: write(facets.anchor),
		must: (facets.must ?? []).map(write),
		core: (facets.core ?? []).map(write),
		doer: [...doer],
		others: [...new Set(others)],
		support: [...write(facets.support), ...(facets.numbers ?? [])],
		exclude: write(facets.exclude),
	};
}

/** Terms in each script that their language is written in. */
const inAllScripts = (terms: readonly string[], language: string): string[] =>
	language === 'zh' ? terms.flatMap(withTraditional) : [...terms];

/** The metadata with the words that a page is looked through for in each script. */
function inScripts(metadata: PackMetadata): PackMetadata {
	const { gate, dating } = metadata;
	const written = (words: PackMetadata['gate']) => ({
		...words,
		...(words.zh && { zh: inAllScripts(words.zh, 'zh') }),
	});
	return { ...metadata, gate: written(gate), ...(dating && { dating: written(dating) }) };
}

const json = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
const bytes = (words: Uint32Array): Uint8Array => new Uint8Array(words.buffer, words.byteOffset, words.byteLength);
