/** What part the speakers of lines have in their occasions. */
export interface Voices {
	/** Per line: 1 where its speaker says most of what is said on the occasion, as in a speech or an interview. */
	isMain: Uint8Array;
	/** Per occasion: 1 where somebody does. */
	hasMain: Uint8Array;
	/** Per line: the share of its speaker's lines on the occasion that ask, 0 to below 1. */
	asking: Float64Array;
}

/** Words of an occasion that make its speaker the one whom it is about. Of two who debate, one has up to half. */
const MAIN_SHARE = 0.6;
/** Lines that a speaker is taken to have said more without asking, so that one question does not make an interviewer. */
const UNASKED = 5;

interface Part {
	words: number;
	lines: number;
	questions: number;
}

/** Adds up who says and asks how much. Name 0 is nobody's: it says the most nowhere. O(lines). */
export function readVoices(
	{ occasions, names, isQuestion }: { occasions: Uint32Array; names: Uint32Array; isQuestion: Uint8Array },
	wordCounts: readonly number[],
	occasionCount: number,
): Voices {
	const total = new Float64Array(occasionCount);
	const parts = new Map<number, Part>();
	const keyOf = (at: number) => (names[at] ?? 0) * occasionCount + (occasions[at] ?? 0);
	const partOf = (at: number): Part => parts.get(keyOf(at)) ?? { words: 0, lines: 0, questions: 0 };
	wordCounts.forEach((words, at) => {
		const part = partOf(at);
		part.words += words;
		part.lines++;
		part.questions += isQuestion[at] ?? 0;
		parts.set(keyOf(at), part);
		total[occasions[at] ?? 0] = (total[occasions[at] ?? 0] ?? 0) + words;
	});
	const isMain = new Uint8Array(wordCounts.length);
	const hasMain = new Uint8Array(occasionCount);
	const asking = Float64Array.from(wordCounts, (_, at) => {
		const { words, lines, questions } = partOf(at);
		if (names[at] !== 0 && words >= MAIN_SHARE * (total[occasions[at] ?? 0] ?? 0)) {
			isMain[at] = 1;
			hasMain[occasions[at] ?? 0] = 1;
		}
		return questions / (lines + UNASKED);
	});
	return { isMain, hasMain, asking };
}
