import { MATCHING, matchingWords, QUOTING, rowOf } from '../../languages';
import { anyOf } from '../../languages/word-lists';
import type { PackPage } from '../pack-page';
import { type Page, pageAtToken, spanOf, type TokenRange, textBehind, textBetween, tokensIn } from '../page';
import { type NamedSpeaker, namedSpeakers } from '../speakers';
import type { PagePassage } from './passages';
import { type Cue, cuesIn } from './saying-cues';
import { labellingSpeakers } from './speaker-labels';
import { leadIn, outsideOf, sentenceBefore } from './surroundings';

/** How a quotation's speaker was told. */
type AttributionRule = 'before' | 'inverted' | 'source' | 'label' | 'pronoun';

/** Who speaks a quotation, as far as the page says so. */
export interface Attribution {
	/** The pack's speaker to whom the page clearly gives the words; null where it is unclear, or somebody else. */
	speaker: string | null;
	rule: AttributionRule | null;
	/** Every speaker of the pack who is named about the quotation, and the one a pronoun stands for. */
	named: Set<string>;
}

/** Words between a verb of saying and the name, or the other way round: room for titles, not for a clause. */
const MOST_WORDS_BETWEEN = 9;

/**
 * Who speaks, by the place of a name, a verb of saying and the quotation:
 * - *before*: "Lavrov told reporters: “…”", "Lavrov, the minister, said “…”", "拉夫罗夫说：“…”";
 * - *inverted*: "“…”, said the deputy minister, Ryabkov", "“…,” Ryabkov said";
 * - *source*: "according to Ryabkov";
 * - *label*: "Ryabkov: “…”", "“…” — Sergei Ryabkov", with no verb;
 * - *pronoun*: "“…,” he added", for the one person named last before it in the same block.
 *
 * Each rule abstains: where several fit with different speakers, where a name is a possessive ("Putin's spokesman") or an
 * object ("said of Putin"), or where other words than a title lie between. Linear in the sentences looked at.
 */
export function attribute(page: PackPage, passage: PagePassage): Attribution {
	if (!passage.quoted) return { speaker: null, rule: null, named: new Set() };
	const about = [...sentenceBefore(page, passage), ...leadIn(page, passage), ...outsideOf(page, passage)];
	const named = new Set(about.flatMap((range) => namedSpeakers(page, range).map(({ speaker }) => speaker)));
	const nobody: Attribution = { speaker: null, rule: null, named };
	const told: { speaker: string; rule: AttributionRule }[] = [];
	const beside = new Set<string>();
	let cues: Cue[] = [];
	for (const range of [...leadIn(page, passage), ...outsideOf(page, passage)]) {
		const own = cuesIn(page, range);
		cues = cues.concat(own);
		const names = namedSpeakers(page, range);
		for (const { speaker } of names) beside.add(speaker);
		told.push(...speakersToldIn(pageAtToken(page, range.from), range, names, own));
	}
	if (cues.every(({ kind }) => kind === 'other')) {
		for (const speaker of labellingSpeakers(page, passage)) {
			named.add(speaker);
			told.push({ speaker, rule: 'label' });
		}
	}
	const speakers = new Set(told.map(({ speaker }) => speaker));
	const [first] = told;
	if (first && speakers.size === 1) return { ...first, named };
	if (speakers.size > 1 || beside.size > 0) return nobody;
	const antecedent = pronounSpeaks(cues) ? lastNamed(page, passage) : null;
	return antecedent ? { speaker: antecedent, rule: 'pronoun', named: named.add(antecedent) } : nobody;
}

function speakersToldIn(
	page: Page,
	range: TokenRange,
	names: readonly NamedSpeaker[],
	cues: readonly Cue[],
): { speaker: string; rule: AttributionRule }[] {
	const told: { speaker: string; rule: AttributionRule }[] = [];
	for (const { kind, at } of cues) {
		if (kind === 'other' || kind === 'pronoun') continue;
		const subject = kind === 'verb' ? subjectBefore(page, names, cues, at) : null;
		if (subject) told.push({ speaker: subject, rule: 'before' });
		else if (kind === 'source' || mayPrecedeSubject(page, range, cues, at)) {
			const behind = subjectBehind(page, names, cues, at, kind === 'source');
			if (behind) told.push({ speaker: behind, rule: kind === 'source' ? 'source' : 'inverted' });
		}
	}
	return told;
}

/** The one name before the verb, directly or with an apposition between commas: "Ryabkov, the deputy minister, said". */
function subjectBefore(
	page: Page,
	names: readonly NamedSpeaker[],
	cues: readonly Cue[],
	verb: TokenRange,
): string | null {
	const name = names.findLast(({ at }) => at.to <= verb.from && verb.from - at.to <= MOST_WORDS_BETWEEN + 3);
	if (!name || isPossessive(page, name.at) || isObject(page, cues, name.at)) return null;
	if (cues.some(({ kind, at }) => kind === 'pronoun' && at.from >= name.at.to && at.to <= verb.from)) return null;
	if (verb.from === name.at.to) return name.speaker;
	const between = textBetween(page, name.at, verb);
	return /^\s*[,，(–—]/.test(between) && /[,，)–—]\s*$/.test(between) ? name.speaker : null;
}

/** In English only a verb directly behind the quotation stands before its subject: in "they told Orlov" he is the object. */
function mayPrecedeSubject(page: Page, range: TokenRange, cues: readonly Cue[], verb: TokenRange): boolean {
	if (cues.some(({ kind, at }) => kind === 'pronoun' && at.to === verb.from)) return false;
	return rowOf(QUOTING, page.language)?.verbSecond === true || verb.from <= range.from + 1;
}

/** The one name behind the verb, with nothing but a title between; several names, or an object, are unclear. */
function subjectBehind(
	page: Page,
	names: readonly NamedSpeaker[],
	cues: readonly Cue[],
	verb: TokenRange,
	isSource: boolean,
): string | null {
	const near = names.filter(({ at }) => at.from >= verb.to && at.from - verb.to < MOST_WORDS_BETWEEN);
	const people = near.filter(({ person }) => person);
	const name = people.length === 1 ? people[0] : near.length === 1 ? near[0] : undefined;
	if (!name || isPossessive(page, name.at)) return null;
	if (cues.some(({ kind, at }) => kind !== 'source' && at.from >= verb.to && at.to <= name.at.from)) return null;
	const between = textBetween(page, verb, name.at);
	if (/[.;:!?”“«»"]/.test(between)) return null;
	// "said Putin aide Ushakov": a name that goes on in lower-case or further names is somebody else's.
	const after = textBehind(page, name.at, 24);
	if (isSource && matchingWords(page.language)?.saying.afterSource?.test(after)) return name.speaker;
	return ENDS_NAME.test(after) ? name.speaker : null;
}

/** What may stand behind a name that is complete. */
const ENDS_NAME = new RegExp(
	`^(\\s*$|\\s*[.,;:!?…)–—”"»“，。：]|\\s+${anyOf(Object.values(MATCHING).map(({ saying }) => saying.afterName))}\\s)`,
	'u',
);

const isPossessive = (page: Page, { to }: TokenRange): boolean => {
	const { start, end } = spanOf(page, { from: to - 1, to });
	return /['’]s?$/.test(page.article.text.slice(start, end + 1));
};

/** Whether a word such as "to" or "of" governs the name; not across a comma: "asked about it, Orlov replied". */
const isObject = (page: Page, cues: readonly Cue[], name: TokenRange): boolean =>
	cues.some(
		({ kind, at }) =>
			kind === 'other' && at.to <= name.from && name.from - at.to <= 2 && !textBetween(page, at, name).includes(','),
	);

/** A pronoun beside a verb of saying: "he added", "so sagte er". */
const pronounSpeaks = (cues: readonly Cue[]): boolean =>
	cues.some(
		({ kind, at }) =>
			kind === 'pronoun' &&
			cues.some((verb) => verb.kind === 'verb' && (verb.at.from === at.to || at.from === verb.at.to)),
	);

/** The person named last in the block before the passage, where that sentence names no other. */
function lastNamed(page: PackPage, passage: PagePassage): string | null {
	const { sentences } = page.article;
	const block = sentences[passage.sentences.first]?.block;
	for (let i = passage.sentences.first - 1; i >= 0 && sentences[i]?.block === block; i--) {
		if (passage.sentences.first - i > MOST_SENTENCES_BACK) return null;
		const sentence = sentences[i];
		if (!sentence) return null;
		const people = new Set(
			namedSpeakers(page, tokensIn(page, sentence)).flatMap(({ speaker, person }) => (person ? [speaker] : [])),
		);
		if (people.size > 0) return people.size === 1 ? ([...people][0] ?? null) : null;
	}
	return null;
}

/** Sentences further back do not say whom a pronoun means. Also keeps the work linear. */
const MOST_SENTENCES_BACK = 4;
