import type { Pack } from '../../corpus/pack/open';
import type { Claim } from '../../corpus/schema/claim';
import type { Limits } from '../../corpus/schema/pack';
import { entriesOf, type PackSource } from '../../corpus/source/source';
import { MATCHED_LANGUAGES, type MatchedLanguage } from '../../languages/language';
import type { Stance } from '../../matching/match';
import { table } from './table';
import { matchExample } from './trial';
import { above, below, type TrialReport } from './trial-report';

/** How the engine took a sentence that a claim is only measured by. */
interface MeasuredSentence {
	language: MatchedLanguage;
	/** The manner in which it makes the point, or in what it differs from one that does. */
	kind: string;
	makes: boolean;
	seen: boolean;
	/** Whether the note says that the page makes the point; a denial that is told as such is none. */
	told: boolean;
}

/** Stances by which a note says what such a sentence is. */
const TOLD_AS: Readonly<Record<string, Stance>> = { denial: 'denies', question: 'doubts' };

/**
 * Tries the sentences in `measured/`, each as examples of claims are tried. Nothing was learnt from them. Claims that the
 * pack lacks are passed over.
 */
export function tryMeasured(pack: Pack, source: PackSource): MeasuredSentence[] {
	const claims = new Map(entriesOf(source, 'claim').map((claim) => [claim.id, claim]));
	return source.measured.flatMap(({ claim: id, seen = false, ...sets }) => {
		const claim = claims.get(id);
		if (!claim) return [];
		return (['makes', 'seems'] as const).flatMap((set) =>
			MATCHED_LANGUAGES.flatMap((language) =>
				Object.entries(sets[set][language] ?? {}).flatMap(([kind, texts]) =>
					(texts ?? []).map((text): MeasuredSentence => {
						const stance = stanceIn(pack, claim, text, language);
						const told = stance !== null && stance !== TOLD_AS[kind];
						return { language, kind, seen, makes: set === 'makes', told };
					}),
				),
			),
		);
	});
}

function stanceIn(pack: Pack, claim: Claim, text: string, language: MatchedLanguage): Stance | null {
	for (const { match } of matchExample(pack, claim, text, language))
		if (match.kind === 'claim' && match.entry === claim.id) return match.stance;
	return null;
}

/** What was found and what fired, by language and by kind, each with the number judged. */
export function reportMeasured(
	sentences: readonly MeasuredSentence[],
	{ measuredFound, measuredFired }: Limits,
): TrialReport {
	if (sentences.length === 0) return { lines: [], failures: [] };
	const unseen = sentences.filter(({ seen }) => !seen);
	const kindOf = ({ kind, makes }: MeasuredSentence) => `${makes ? 'makes' : 'seems'}: ${kind}`;
	const groups = new Map([
		...MATCHED_LANGUAGES.map((tag) => [tag, unseen.filter(({ language }) => language === tag)] as const),
		...[...new Set(unseen.map(kindOf))]
			.sort()
			.map((kind) => [kind, unseen.filter((sentence) => kindOf(sentence) === kind)] as const),
		['all', unseen] as const,
		['seen while mending', sentences.filter(({ seen }) => seen)] as const,
	]);
	const { points, found, others, fired } = count(unseen);
	return {
		lines: [
			'Only measured: nothing was learnt from these. Facets are hand-written and cannot be unlearnt, so this is the honest figure.',
			...table([
				['measured', 'points found', 'others told as points'],
				...[...groups].filter(([, own]) => own.length > 0).map(([name, own]) => [name, ...cells(count(own))]),
			]),
		],
		failures: [
			...below(found, points, measuredFound, 'of the measured points are found'),
			...above(fired, others, measuredFired, 'of the other measured sentences are told as points'),
		],
	};
}

interface Counts {
	points: number;
	found: number;
	/** Sentences that only seem to make a point. */
	others: number;
	fired: number;
}

function count(sentences: readonly MeasuredSentence[]): Counts {
	const points = sentences.filter(({ makes }) => makes);
	const others = sentences.filter(({ makes }) => !makes);
	const told = (own: readonly MeasuredSentence[]) => own.filter((sentence) => sentence.told).length;
	return { points: points.length, found: told(points), others: others.length, fired: told(others) };
}

const cells = ({ points, found, others, fired }: Counts): string[] => [
	points > 0 ? `${found} of ${points}` : '',
	others > 0 ? `${fired} of ${others}` : '',
];
