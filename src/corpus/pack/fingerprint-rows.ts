import { must } from '../../text/must';

/** Whose words a section of a document holds, as seen from a page that repeats it. */
const SECTION_VOICES = ['outlet', 'quoted', 'reader'] as const;
type SectionVoice = (typeof SECTION_VOICES)[number];

/** One section of a fingerprinted document. The values of the document index are the positions of these rows. */
export interface FingerprintRow {
	/** Position of the document in the pack's directory. Rows of one document stand together, in the order of its sections. */
	document: number;
	voice: SectionVoice;
	words: number;
	hashes: number;
}

/** The rows, read where they lie: their number, and four numbers each. */
export interface FingerprintRows {
	length: number;
	at(row: number): FingerprintRow;
	/** The rows of the same document, `[from, to)`. O(sections). */
	ofDocument(row: number): { from: number; to: number };
}

const WIDTH = 4;

export const packFingerprints = (rows: readonly FingerprintRow[]): Uint32Array =>
	Uint32Array.from([
		rows.length,
		...rows.flatMap(({ document, voice, words, hashes }) => [document, SECTION_VOICES.indexOf(voice), words, hashes]),
	]);

/** The rows that `packFingerprints` wrote. Throws where they are not whole, or name documents or voices that are not there. */
export function openFingerprints(packed: Uint32Array, entries: number): FingerprintRows {
	const [length = -1] = packed;
	const table = packed.subarray(1);
	const fits = (value: number, i: number): boolean =>
		i % WIDTH === 0 ? value < entries : i % WIDTH === 1 ? value < SECTION_VOICES.length : true;
	if (table.length !== length * WIDTH || !table.every(fits))
		throw new RangeError('fingerprint rows do not fit the pack');
	const documentOf = (row: number): number | undefined => table[row * WIDTH];
	return {
		length,
		at: (row) => {
			const [document, voice, words, hashes] = table.subarray(row * WIDTH, (row + 1) * WIDTH);
			return {
				document: must(document),
				voice: must(SECTION_VOICES[must(voice)]),
				words: must(words),
				hashes: must(hashes),
			};
		},
		ofDocument: (row) => {
			const document = documentOf(row);
			let from = row;
			let to = row + 1;
			while (from > 0 && documentOf(from - 1) === document) from--;
			while (to < length && documentOf(to) === document) to++;
			return { from, to };
		},
	};
}
