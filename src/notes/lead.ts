import { splitSentences } from '../text/sentences';

/** What a note says before "more" is at most this long. */
export const LEAD_WORDS = 60;

export const countWords = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

/** The first whole sentences of a text that fit into `limit` words, at least one, and the rest. */
export function firstSentences(text: string, limit: number): { first: string; rest: string } {
	const sentences = splitSentences(text, { start: 0, end: text.length });
	let end = sentences[0]?.end ?? text.length;
	for (const sentence of sentences) {
		if (countWords(text.slice(0, sentence.end)) > limit) break;
		end = sentence.end;
	}
	return { first: text.slice(0, end), rest: text.slice(end).trim() };
}
