import { must } from '../../text/must';

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
const LINES_TAKEN_AS_UNASKED = 5;

/** What one speaker says on one occasion. */
interface SpeakingShare {
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
	const shares = new Map<number, SpeakingShare>();
	const shareOf = (name: number, occasion: number): SpeakingShare => {
		const key = name * occasionCount + occasion;
		const share = shares.get(key) ?? { words: 0, lines: 0, questions: 0 };
		shares.set(key, share);
		return share;
	};
	for (const [at, words] of wordCounts.entries()) {
		const occasion = must(occasions[at]);
		const share = shareOf(must(names[at]), occasion);
		share.words += words;
		share.lines++;
		share.questions += must(isQuestion[at]);
		total[occasion] = must(total[occasion]) + words;
	}
	const isMain = new Uint8Array(wordCounts.length);
	const hasMain = new Uint8Array(occasionCount);
	const asking = Float64Array.from(occasions, (occasion, at) => {
		const name = must(names[at]);
		const { words, lines, questions } = shareOf(name, occasion);
		if (name !== 0 && words >= MAIN_SHARE * must(total[occasion])) {
			isMain[at] = 1;
			hasMain[occasion] = 1;
		}
		return questions / (lines + LINES_TAKEN_AS_UNASKED);
	});
	return { isMain, hasMain, asking };
}
