/** Most marks in a row, as the Stream-Safe Text Format has it (UAX #15 §13). No writing system needs more. */
const MOST_MARKS = 30;

/** Stands between two runs of marks, without weight of its own. */
const JOINER = '\u034f';

/** A run of marks that may be too long with those of the character before; half-width sound marks become marks (NFKD). */
const RUN = /[\p{M}\uff9e\uff9f]{9,}/gu;

type NormalizationForm = 'NFC' | 'NFD' | 'NFKC' | 'NFKD';

/**
 * A text in a normalization form, in linear time. Engines sort the marks behind a letter by a method whose time grows with
 * the square of their number, so 100 KB of them take a minute; behind every 30 marks a combining grapheme joiner (U+034F) is
 * put in first (Stream-Safe Text Process, UAX #15 §13). Any other text is what `String.normalize` makes of it. Everything
 * in Sidelight normalizes by this.
 */
export const safeNormalize = (text: string, form: NormalizationForm): string => streamSafe(text).normalize(form);

const streamSafe = (text: string): string => text.replace(RUN, cutRun);

/** `run`, which stands at `at`, with a joiner wherever the marks before would become too many. */
function cutRun(run: string, at: number, text: string): string {
	const before = /.$/su.exec(text.slice(Math.max(0, at - 2), at))?.[0];
	let marks = before === undefined ? 0 : marksOf(before).trailing;
	let safe = '';
	let from = 0;
	let to = 0;
	for (const character of run) {
		const { leading, trailing, isAll } = marksOf(character);
		if (marks + leading > MOST_MARKS) {
			safe += run.slice(from, to) + JOINER;
			from = to;
			marks = 0;
		}
		to += character.length;
		marks = isAll ? marks + leading : trailing;
	}
	return safe + run.slice(from);
}

/** How many marks a character's full decomposition begins and ends with, and whether it has nothing else. */
interface Marks {
	leading: number;
	trailing: number;
	isAll: boolean;
}

/** Of marks alone, of which there are some thousand. */
const known = new Map<string, Marks>();

function marksOf(character: string): Marks {
	const found = known.get(character);
	if (found) return found;
	const decomposed = [...character.normalize('NFKD')].map(isMark);
	const first = decomposed.indexOf(false);
	const marks = {
		leading: first < 0 ? decomposed.length : first,
		trailing: decomposed.length - 1 - decomposed.lastIndexOf(false),
		isAll: first < 0,
	};
	if (marks.isAll) known.set(character, marks);
	return marks;
}

/** Whether a character is sorted among marks (its combining class is not 0): whether one of class 1, or it before one of class 240, changes places with it. */
const isMark = (character: string): boolean =>
	`${character}\u0334`.normalize('NFD').startsWith('\u0334') ||
	!`\u0345${character}`.normalize('NFD').startsWith('\u0345');
