import { must } from '../../text/must';
import { termAt, tokenise } from '../../text/tokenise';
import { languageOf } from '../language-of';
import { type Analyser, analyserFor } from '../terms';
import { readVoices, type Voices } from './voices';

/** A line of a transcript: a sentence of a speech, debate or interview. */
export interface TranscriptLine {
	text: string;
	/** Who speaks, as the transcript writes it. */
	speaker?: string;
	/** The occasion. Lines of one occasion stand together and in order. */
	occasion?: string;
}

/** Lines made ready for searching. A term is a stem's number, an occasion's and a name's number likewise. */
export interface Lines {
	count: number;
	analyser: Analyser;
	vocabulary: ReadonlyMap<string, number>;
	/** Per line: its terms in order. */
	terms: readonly Uint32Array[];
	/** Per term: the lines that have it, ascending, each once. */
	postings: readonly (readonly number[])[];
	/** Per term: whether it is a function word. */
	isStopTerm: readonly boolean[];
	/** Per line: its occasion. */
	occasions: Uint32Array;
	/** Occasion → its number. */
	occasionNumbers: ReadonlyMap<string, number>;
	/** Per occasion: its lines `[from, to)`. */
	occasionLines: readonly { from: number; to: number }[];
	/** Per line: the last name of its speaker. */
	names: Uint32Array;
	/** Folded last name → its number; 0 is nobody's. */
	nameNumbers: ReadonlyMap<string, number>;
	/** Per line: 1 where it is a question. */
	isQuestion: Uint8Array;
	voices: Voices;
	/** Per line: its terms as a share of an average line's. */
	lengths: Float64Array;
}

/** The words of a text as they are compared, before stemming. */
function foldedWords(text: string): string[] {
	const tokens = tokenise(text);
	return Array.from({ length: tokens.length }, (_, i) => termAt(tokens, i));
}

/** The last word of a name: `MR. ROMNEY` and `Mitt Romney` are `romney`. */
const lastName = (speaker: string): string => foldedWords(speaker).at(-1) ?? '';

const QUESTION = /[?？]["”’»)\s]*$/u;

/** Reads lines. O(characters) time and memory. */
export function readLines(lines: readonly TranscriptLine[]): Lines {
	const analyser = analyserFor(languageOf(lines.map(({ text }) => text)));
	const vocabulary = new Map<string, number>();
	const postings: number[][] = [];
	const isStopTerm: boolean[] = [];
	const known = new Map<string, number>();
	const termOf = (word: string): number => {
		const seen = known.get(word);
		if (seen !== undefined) return seen;
		const term = numberOf(vocabulary, analyser.stem(word));
		known.set(word, term);
		isStopTerm[term] ??= analyser.isStopWord(word);
		return term;
	};
	const terms = lines.map(({ text }, at) =>
		Uint32Array.from(foldedWords(text), (word) => {
			const term = termOf(word);
			postings[term] ??= [];
			const list = postings[term];
			if (list.at(-1) !== at) list.push(at);
			return term;
		}),
	);
	const occasionNumbers = new Map<string, number>();
	const nameNumbers = new Map<string, number>([['', 0]]);
	const occasions = Uint32Array.from(lines, ({ occasion }) => numberOf(occasionNumbers, occasion ?? ''));
	const names = Uint32Array.from(lines, ({ speaker }) => numberOf(nameNumbers, lastName(speaker ?? '')));
	const isQuestion = Uint8Array.from(lines, ({ text }) => (QUESTION.test(text) ? 1 : 0));
	const wordCounts = terms.map(({ length }) => length);
	const average = terms.reduce((sum, { length }) => sum + length, 0) / Math.max(1, lines.length);
	return {
		count: lines.length,
		analyser,
		vocabulary,
		terms,
		postings,
		isStopTerm,
		occasions,
		occasionNumbers,
		occasionLines: Array.from({ length: occasionNumbers.size }, (_, number) => ({
			from: occasions.indexOf(number),
			to: occasions.lastIndexOf(number) + 1,
		})),
		names,
		nameNumbers,
		isQuestion,
		voices: readVoices({ occasions, names, isQuestion }, wordCounts, occasionNumbers.size),
		lengths: Float64Array.from(terms, ({ length }) => length / Math.max(1, average)),
	};
}

/** The lines of the occasion on which a line was said. */
export const linesAbout = (lines: Lines, at: number): { from: number; to: number } =>
	must(lines.occasionLines[must(lines.occasions[at])]);

function numberOf(numbers: Map<string, number>, key: string): number {
	const known = numbers.get(key);
	if (known !== undefined) return known;
	numbers.set(key, numbers.size);
	return numbers.size - 1;
}
