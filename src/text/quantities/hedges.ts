import type { Hedge } from './quantity';

type Patterns = readonly (readonly [Hedge, RegExp])[];

/** Words right before a number, per language. The first that fits counts. */
const BEFORE: Record<string, Patterns> = {
	en: [
		[
			'over',
			/\b(?:(?:more|greater) than|over|upwards of|at least|no fewer than|above|exceed(?:s|ed|ing)?)\s+(?:an?\s+)?$/i,
		],
		['up-to', /\b(?:up to|(?:less|fewer) than|under|below|at most|no more than)\s+(?:an?\s+)?$/i],
		['nearly', /\b(?:nearly|almost|close to|approaching|nearer)\s+(?:an?\s+)?$/i],
		['about', /\b(?:about|around|some|roughly|approximately|an estimated|estimated|circa)\s+(?:an?\s+)?$/i],
	],
	de: [
		['over', /\b(?:mehr als|über|mindestens|wenigstens)\s+$/iu],
		['up-to', /\b(?:bis zu|weniger als|unter|höchstens|maximal)\s+$/iu],
		['nearly', /\b(?:fast|nahezu|beinahe|knapp)\s+$/iu],
		['about', /\b(?:rund|etwa|ungefähr|circa|ca\.|gut|an die|schätzungsweise)\s+$/iu],
	],
	ru: [
		['over', /(?:более|более чем|больше|свыше|не менее|как минимум)\s+(?:чем\s+)?$/iu],
		['up-to', /(?:^|\s)(?:до|менее|меньше|не более)\s+(?:чем\s+)?$/iu],
		['nearly', /(?:почти|без малого)\s+$/iu],
		['about', /(?:около|примерно|порядка|приблизительно|где-то)\s+$/iu],
	],
	zh: [
		['over', /(?:超过|逾|至少|多于|超)$/u],
		['up-to', /(?:不到|至多|最多|高达|少于|多达)$/u],
		['nearly', /(?:将近|接近|近)$/u],
		['about', /(?:大约|约|大概)$/u],
	],
};

/** Characters right behind a Chinese number. */
const BEHIND: Patterns = [
	['over', /^(?:多|余|以上)/u],
	['about', /^(?:左右|上下)/u],
];

/** How the words about a number limit it. `before` and `behind` are the text on either side. */
export function hedgeOf(before: string, behind: string, language: string): Hedge {
	const found = BEFORE[language]?.find(([, pattern]) => pattern.test(before));
	if (found) return found[0];
	return (language === 'zh' && BEHIND.find(([, pattern]) => pattern.test(behind))?.[0]) || 'exact';
}
