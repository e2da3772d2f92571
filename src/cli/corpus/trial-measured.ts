import type { Pack } from '../../corpus/pack/open';
import type { Claim } from '../../corpus/schema/claim';
import type { Limits } from '../../corpus/schema/pack';
import { entriesOf, type PackSource } from '../../corpus/source/source';
import { MATCHED_LANGUAGES, type MatchedLanguage } from '../../languages/language';
import { matchArticle } from '../../matching/engine';
import type { Stance } from '../../matching/match';
import { assemblePlainText } from '../../text/assemble';
import { table } from './table';

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
 * Tries the sentences in `measured/`: each as an article of its own under a word of the pack's gate, dated into the claim's
 * period. Nothing was learnt from them. Claims that the pack lacks are passed over.
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
						const [subject = ''] = source.metadata.gate[language] ?? [];
						const stance = stanceIn(pack, claim, `${subject}\n${text}`, language);
						const told = stance !== null && stance !== TOLD_AS[kind];
						return { language, kind, seen, makes: set === 'makes', told };
					}),
				),
			),
		);
	});
}

function stanceIn(pack: Pack, claim: Claim, text: string, language: string): Stance | null {
	const { matches } = matchArticle(assemblePlainText(text, { language, published: claim.period.from }), [pack]);
	for (const { match } of matches) if (match.kind === 'claim' && match.entry === claim.id) return match.stance;
	return null;
}

/** What was found and what fired, by language and by kind, each with the number judged. */
export function reportMeasured(
	sentences: readonly MeasuredSentence[],
	{ measuredFound, measuredFired }: Limits,
): { lines: string[]; failures: string[] } {
	if (sentences.length === 0) return { lines: [], failures: [] };
	const unseen = sentences.filter(({ seen }) => !seen);
	const seen = sentences.filter((sentence) => sentence.seen);
	const kindOf = ({ kind, makes }: MeasuredSentence) => `${makes ? 'makes' : 'seems'}: ${kind}`;
	const groups: [string, MeasuredSentence[]][] = [
		...MATCHED_LANGUAGES.map((tag): [string, MeasuredSentence[]] => [
			tag,
			unseen.filter((own) => own.language === tag),
		]),
		...[...new Set(unseen.map(kindOf))]
			.sort()
			.map((kind): [string, MeasuredSentence[]] => [kind, unseen.filter((own) => kindOf(own) === kind)]),
		['all', unseen],
		['seen while mending', seen],
	];
	const { found, fired } = counts(unseen);
	const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
	return {
		lines: [
			'Only measured: nothing was learnt from these. Facets are hand-written and cannot be unlearnt, so this is the honest figure.',
			...table([
				['measured', 'points found', 'others told as points'],
				...groups.filter(([, own]) => own.length > 0).map(([name, own]) => [name, ...shares(own)]),
			]),
		],
		failures: [
			...(measuredFound === undefined || found >= measuredFound
				? []
				: [`${percent(found)} of the measured points are found, the limit is ${percent(measuredFound)}`]),
			...(measuredFired === undefined || fired <= measuredFired
				? []
				: [
						`${percent(fired)} of the other measured sentences are told as points, the limit is ${percent(measuredFired)}`,
					]),
		],
	};
}

function counts(sentences: readonly MeasuredSentence[]): { found: number; fired: number } {
	const share = (own: readonly MeasuredSentence[], empty: number) =>
		own.length === 0 ? empty : own.filter(({ told }) => told).length / own.length;
	return {
		found: share(
			sentences.filter(({ makes }) => makes),
			1,
		),
		fired: share(
			sentences.filter(({ makes }) => !makes),
			0,
		),
	};
}

function shares(sentences: readonly MeasuredSentence[]): string[] {
	return [true, false].map((makes) => {
		const own = sentences.filter((sentence) => sentence.makes === makes);
		return own.length === 0 ? '' : `${own.filter(({ told }) => told).length} of ${own.length}`;
	});
}
