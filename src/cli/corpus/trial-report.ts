import type { Limits } from '../../corpus/schema/pack';
import { MATCHED_LANGUAGES } from '../../languages/language';
import { table } from './table';
import type { ClaimTrial, Example } from './trial';
import type { WordingTrial } from './trial-statements';

/** What a pack is held to where its `limits` say nothing. Leaving one out is measured, but limited only on request. */
const DEFAULT_LIMITS = {
	variantsFound: 0.95,
	nearMissesFired: 0.02,
	otherClaimsFired: 0.05,
	statementsFound: 0.9,
} as const satisfies Limits;

/** A report for people, and in what the pack goes beyond its limits, one sentence each. */
export interface TrialReport {
	lines: string[];
	failures: string[];
}

interface Counts {
	variants: number;
	found: number;
	nearMisses: number;
	fired: number;
	/** Examples on which another claim fired. */
	others: number;
}

/** The confusion table of all examples: claims that are not perfect, each sentence that went wrong, totals per language. */
export function reportClaims(trials: readonly ClaimTrial[], limits: Limits, leaveOneOut: boolean): TrialReport {
	const wrong = trials.filter((trial) => {
		const { variants, found, fired, others } = count([trial]);
		return found < variants || fired > 0 || others > 0;
	});
	const totals = MATCHED_LANGUAGES.map((language) => ({
		language,
		counts: count(trials.filter((trial) => trial.language === language)),
	})).filter(({ counts }) => counts.variants + counts.nearMisses > 0);
	const head = ['claim', 'language', 'variants found', 'near-misses fired', 'other claims fired'];
	return {
		lines: [
			...table([
				head,
				...wrong.map((trial) => [trial.claim, trial.language, ...cells(count([trial]))]),
				...totals.map(({ language, counts }) => ['all', language, ...cells(counts)]),
			]),
			...wrong.flatMap(sentences),
		],
		failures: totals.flatMap(({ language, counts }) => judge(language, counts, limits, leaveOneOut)),
	};
}

function count(trials: readonly ClaimTrial[]): Counts {
	const variants = trials.flatMap((trial) => trial.variants);
	const nearMisses = trials.flatMap((trial) => trial.nearMisses);
	const found = (examples: Example[]) => examples.filter((example) => example.found).length;
	return {
		variants: variants.length,
		found: found(variants),
		nearMisses: nearMisses.length,
		fired: found(nearMisses),
		others: [...variants, ...nearMisses].filter(({ others }) => others.length > 0).length,
	};
}

const cells = ({ variants, found, nearMisses, fired, others }: Counts): string[] => [
	`${found} of ${variants}`,
	`${fired} of ${nearMisses}`,
	String(others),
];

const sentences = ({ claim, language, variants, nearMisses }: ClaimTrial): string[] => [
	...variants.filter(({ found }) => !found).map(({ text }) => `${claim} ${language} missed: ${text}`),
	...nearMisses.filter(({ found }) => found).map(({ text }) => `${claim} ${language} near-miss fired: ${text}`),
	...[...variants, ...nearMisses]
		.filter(({ others }) => others.length > 0)
		.map(({ text, others }) => `${claim} ${language} also fired ${others.join(', ')}: ${text}`),
];

function judge(language: string, counts: Counts, limits: Limits, leaveOneOut: boolean): string[] {
	const { variants, found, nearMisses, fired, others } = counts;
	const { leaveOneOutFound, leaveOneOutFired } = limits;
	const atLeast = leaveOneOut ? leaveOneOutFound : (limits.variantsFound ?? DEFAULT_LIMITS.variantsFound);
	const atMost = leaveOneOut ? leaveOneOutFired : (limits.nearMissesFired ?? DEFAULT_LIMITS.nearMissesFired);
	const other = limits.otherClaimsFired ?? DEFAULT_LIMITS.otherClaimsFired;
	return [
		...below(found, variants, atLeast, `of the variants in "${language}" are found`),
		...above(fired, nearMisses, atMost, `of the near-misses in "${language}" fire`),
		...(leaveOneOut
			? []
			: above(others, variants + nearMisses, other, `of the examples in "${language}" fire other claims`)),
	];
}

/** What of the statements' wordings was not found, or taken for another statement. */
export function reportStatements(trials: readonly WordingTrial[], limits: Limits): TrialReport {
	const found = trials.filter((trial) => trial.found).length;
	return {
		lines: [
			`statements: ${found} of ${trials.length} wordings found`,
			...trials.filter((trial) => !trial.found).map(({ statement, text }) => `${statement} missed: ${text}`),
			...trials
				.filter(({ others }) => others.length > 0)
				.map(({ statement, text, others }) => `${statement} taken for ${others.join(', ')}: ${text}`),
		],
		failures: below(
			found,
			trials.length,
			limits.statementsFound ?? DEFAULT_LIMITS.statementsFound,
			'of the wordings of statements are found',
		),
	};
}

/** A sentence where a share is below its limit; none where nothing was tried, or nothing is asked. */
export const below = (part: number, whole: number, limit: number | undefined, what: string): string[] =>
	limit === undefined || whole === 0 || part / whole >= limit
		? []
		: [`${percent(part / whole)} ${what}, the limit is ${percent(limit)}`];

/** The same where it is above. */
export const above = (part: number, whole: number, limit: number | undefined, what: string): string[] =>
	limit === undefined || whole === 0 || part / whole <= limit
		? []
		: [`${percent(part / whole)} ${what}, the limit is ${percent(limit)}`];

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
