import type { Claim } from '../../src/corpus/schema/claim';
import type { Document } from '../../src/corpus/schema/document';
import type { Entry } from '../../src/corpus/schema/entry';
import type { PackMetadata } from '../../src/corpus/schema/pack';
import type { PackSource } from '../../src/corpus/source/source';
import { fingerprint } from '../../src/fingerprint/fingerprint';
import { randomNumbers } from '../../tests/support/random';
import { type Language, sentences } from './synthetic-text';

export const DOCUMENT_WORDS = 800;
const SECTIONS = 4;
/** Function words carry no claim; what is rarer than the list's end is no word of a claim either. */
const CLAIM_WORDS = { from: 300, to: 12_000 } as const;

/** The sections of a document's text, made anew at each call: 100,000 of them would not be kept. */
export function documentSections(language: Language, document: number): string[] {
	const lines = sentences(language, DOCUMENT_WORDS, 1_000_000 + document);
	const perSection = Math.ceil(lines.length / SECTIONS);
	return Array.from({ length: SECTIONS }, (_, i) => lines.slice(i * perSection, (i + 1) * perSection).join(' '));
}

export const documentId = (document: number): string => `D-${document}`;
export const claimId = (claim: number): string => `C-${claim}`;

/** A pack's sources of made-up documents and claims, for the same compiler as any other's. */
export function syntheticSource(language: Language, documents: number, claims: number): PackSource {
	const fingerprints = new Map<string, ReturnType<typeof fingerprint>>();
	const entries: Entry[] = [];
	for (let i = 0; i < claims; i++) entries.push(claim(language, i));
	for (let i = 0; i < documents; i++) {
		entries.push(document(i));
		fingerprints.set(documentId(i), fingerprint(documentSections(language, i)));
	}
	return { metadata: metadata(language), entries, fingerprints, measured: [], places: new Map() };
}

function document(number: number): Document {
	const part = { title: 'A part', summary: 'A part of a made-up text.' };
	return {
		kind: 'document',
		id: documentId(number),
		slug: `made-up-${number}`,
		title: `Made-up text ${number}`,
		outlet: null,
		author: null,
		published: '2022-01-01',
		language: 'en',
		url: null,
		type: 'news',
		voice: 'outlet',
		about: 'Words drawn at random.',
		cite: ['bench'],
		journey: [],
		sections: Array.from({ length: SECTIONS }, () => part),
		clauses: [],
		divergences: [],
	};
}

/** A sentence that makes a claim. */
export const claimVariant = (language: Language, number: number): string =>
	claim(language, number).variants.en[0] ?? '';

/**
 * A claim of an anchor, two core groups of two words and two supports, all drawn by their frequency among words that
 * mean something, so that claims share anchors as those of one subject do. Its variants say just these words.
 */
function claim(language: Language, number: number): Claim {
	const random = randomNumbers(5_000_000 + number);
	const words: string[] = [];
	while (words.length < 7) {
		const word = language.draw(random);
		const rank = language.rank(word);
		if (rank >= CLAIM_WORDS.from && rank < CLAIM_WORDS.to && word.length > 4 && !words.includes(word)) words.push(word);
	}
	const [anchor = '', a = '', b = '', c = '', d = '', e = '', f = ''] = words;
	return {
		kind: 'claim',
		id: claimId(number),
		slug: `made-up-${number}`,
		canonical: `The ${anchor} with ${a} and ${c} for ${e}`,
		topic: 'bench',
		direction: 'event',
		assertedBy: 'Nobody',
		period: { from: '2020', to: '2024' },
		facets: {
			en: {
				anchor: [anchor],
				core: [
					[a, b],
					[c, d],
				],
				support: [e, f],
			},
		},
		variants: {
			en: [`They ${anchor} the ${a} and ${c} for ${e}`, `Once more the ${b} has ${d} and ${anchor} over ${f}`],
		},
		nearMisses: { en: [`There is ${anchor} about ${e} again`] },
		context: { text: 'Made up.', cite: ['bench'] },
		replies: ['one', 'other'].map((party) => ({ party, date: null, text: 'Made up.', cite: ['bench'] })),
		later: [],
		documents: [],
		statements: [],
		events: [],
	};
}

function metadata(language: Language): PackMetadata {
	return {
		id: 'synthetic',
		version: '1.0.0',
		title: 'Synthetic',
		description: 'Words drawn at random.',
		licence: 'none',
		language: 'en',
		period: { from: '2020', to: '2024' },
		gate: { en: language.words.slice(200, 220) },
		classes: {},
		parties: [],
		speakers: [],
		corrections: [],
	};
}
