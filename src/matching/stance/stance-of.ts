import type { Claim } from '../../corpus/schema/claim';
import { matchingWords } from '../../languages';
import { firstBehind, overlaps, type Span } from '../../text/span';
import { functionWordsOf } from '../../text/stem';
import { charactersAreWords } from '../../text/writing';
import { languageOf } from '../drift/find-words';
import type { Stance } from '../match';
import type { PackPage } from '../pack-page';
import { type Page, shareToken, spanOf, type TokenRange, textBetween, tokensIn } from '../page';
import { claimWordsIn } from './claim-words';
import { negatedStems } from './negative-point';
import { type CueKind, type FoundCues, stanceCuesIn } from './sentence-cues';

/** Words between a doubting adjective and what it doubts: "the alleged Russian invasion". */
const ADJECTIVE_REACH = 5;
/** Words that may follow a verb of saying that closes a sentence: "…, the minister said on Friday". */
const CLOSING_REACH = 7;
/** Words between a negation and the word of the point that it denies: "is not planning any new". */
const DENIED_REACH = 3;
/** Words of a question before what it asks for a yes or no. */
const ASKED_REACH = 12;
/** Words between a speaker and their verb of saying: "I would first say". */
const SELF_REACH = 3;
/** Words of a speaker's name and post behind a dash, the dash with them. */
const MOST_WORDS_OF_SIGNATURE = 5;
/** Words before a cue in which a negation turns it round: "did not deny". German has it right behind: "bestreitet nicht". */
const NEGATION_REACH = 3;

/**
 * How a sentence takes up a claim that it makes. The point stands where the claim's anchor does; a cue counts only if it
 * governs that place: it stands before it with no other clause between, or, for saying, closes the sentence behind a
 * comma. Words that are part of the claim itself ("Moscow denies any intention to invade") are no cues.
 *
 * Abstains as `unclear` where a negation is left over, where cues contradict each other, and in languages without cues.
 */
export function stanceOf(page: PackPage, claim: Claim, sentence: Span): Stance {
	const language = languageOf(page);
	const facets = claim.facets[language];
	const range = tokensIn(page, sentence);
	const cues = facets ? stanceCuesIn(page, range, language) : null;
	if (!cues || !facets) return 'unclear';
	const { anchors, own } = claimWordsIn(page, claim, facets, range);
	const point = anchors[0] ?? own[0];
	const last = anchors.at(-1) ?? point;
	if (!point || !last) return 'unclear';
	const reader = new SentenceReader(page, cues, range, own, anchors, point, last);
	return reader.stance(sentence, () => negatedStems(page, claim, facets, language));
}

/** The cues of one sentence and the place of its point. */
class SentenceReader {
	private readonly breaks: readonly TokenRange[];

	constructor(
		private readonly page: Page,
		private readonly cues: FoundCues,
		private readonly range: TokenRange,
		private readonly own: readonly TokenRange[],
		private readonly anchors: readonly TokenRange[],
		private readonly point: TokenRange,
		private readonly last: TokenRange,
	) {
		this.breaks = cues.get('break') ?? [];
	}

	/** `negated`: the words that the point itself puts with a negation; asked for where the sentence denies it plainly alone. */
	stance(sentence: Span, negatedOf: () => ReadonlySet<string> | null): Stance {
		const denying = this.find('denying');
		const denial = denying.find((cue) => this.governs(cue));
		const saying = [...this.find('saying'), ...this.find('source')];
		if (denial) return this.isTurned(denial) || this.isSaidBetween(denial) ? 'unclear' : 'denies';
		if (denying.length > 0) return 'unclear';
		const doubt = this.find('doubting').find((cue) => this.governs(cue) && this.reaches(cue));
		if (doubt) return this.isTurned(doubt) ? 'unclear' : 'doubts';
		if (this.find('doubting').length > 0) return 'unclear';
		const negated = this.find('negation').length > 0;
		if (/[?？]["”»]?\s*$/u.test(this.textOf(this.range, sentence.end)))
			return this.isAsked() && !negated ? 'doubts' : 'unclear';
		const denied = this.deniedWord();
		if (this.isAnchorDenied() || (denied && negatedOf()?.has(this.page.stem(denied.from)) === false)) return 'denies';
		const said = saying.find((cue) => !this.isOwnSaying(cue) && (this.governs(cue) || this.closes(cue)));
		if (said || this.isHeaded() || this.isSigned() || this.isInMood()) return negated ? 'unclear' : 'reports';
		if (negated || saying.length > 0 || this.isQuoted()) return 'unclear';
		return this.isOutletsOwn(sentence) ? 'asserts' : 'reports';
	}

	/**
	 * One negation of the point's anchor, or behind it of another of its words: "Russia did not annex …", "the act does not
	 * ban …". None is one of part of it, one that turns another round ("hardly a day without"), that sets one thing against
	 * another ("with Kyiv, not with Moscow"), or is of what somebody believes.
	 */
	private deniedWord(): TokenRange | undefined {
		const [negation] = this.find('negation');
		if (!negation || this.cues.get('negation')?.length !== 1) return undefined;
		if (/[,，]\s*$/u.test(this.textOf(this.range, spanOf(this.page, negation).start))) return undefined;
		if (this.isPartial(negation)) return undefined;
		const denied = this.own.find((word) => word.from >= negation.to);
		if (!denied || !this.isOneClause(negation, denied)) return this.deniedBefore(negation);
		if (!this.hasNoContent(negation.to, denied.from)) return undefined;
		if (!this.isOfPoint(negation, denied)) return undefined;
		return this.has('saying', { from: negation.to, to: denied.from }) ? undefined : denied;
	}

	/** Whether only words like "a" and "any" stand in a stretch: "never recognised the annexation" denies something else. */
	private hasNoContent(from: number, to: number): boolean {
		const stops = functionWordsOf(this.page.language);
		for (let i = from; i < to; i++) if (!stops.has(this.page.term(i))) return false;
		return true;
	}

	/** Whether a denied word stands nowhere before undenied ("with whom they will or will not associate"), and with an anchor. */
	private isOfPoint(negation: TokenRange, denied: TokenRange): boolean {
		for (let i = this.point.from; i < negation.from; i++) {
			if (this.page.stem(i) === this.page.stem(denied.from)) return false;
		}
		const isAnchor = this.anchors.some((anchor) => shareToken(anchor, denied));
		if (isAnchor) return !this.anchors.some((anchor) => anchor.to <= negation.from);
		return this.anchors.some((anchor) =>
			anchor.from >= denied.to ? this.isUnbroken(denied, anchor) : this.isUnbroken(anchor, denied),
		);
	}

	/** Where verbs stand second, a negation closes its clause: "Die Akte verbietet das nicht." */
	private deniedBefore(negation: TokenRange): TokenRange | undefined {
		if (!matchingWords(this.page.language)?.doers.verbFirst) return undefined;
		const { end } = spanOf(this.page, negation);
		if (!/^\s*(?:[,.;:!–—]|$)/u.test(this.page.article.text.slice(end, end + 3))) return undefined;
		return this.own.findLast((word) => word.to <= negation.from && this.isOneClause(word, negation));
	}

	private isOneClause(a: TokenRange, b: TokenRange): boolean {
		return b.from - a.to <= DENIED_REACH && this.isUnbroken(a, b);
	}

	/** Whether no comma and no conjunction stands between two places of which the first comes before the second. */
	private isUnbroken(a: TokenRange, b: TokenRange): boolean {
		return (
			a.to <= b.from &&
			!/[,，;；:：—]/u.test(this.between(a, b)) &&
			!this.breaks.some(({ from, to }) => from >= a.to && to <= b.from)
		);
	}

	/** A negation that stands right before the anchor denies even a point that has one itself: "No promise was ever made …". */
	private isAnchorDenied(): boolean {
		return this.find('negation').some((cue) => cue.to === this.point.from && !this.isPartial(cue));
	}

	/** "Not all", "not only": a negation of part of something. */
	private isPartial({ to }: TokenRange): boolean {
		return (this.cues.get('partly') ?? []).some(({ from }) => from === to);
	}

	/** Cues of a kind that are not words of the claim itself. */
	private find(kind: CueKind): readonly TokenRange[] {
		return (this.cues.get(kind) ?? []).filter((cue) => !this.own.some((word) => shareToken(word, cue)));
	}

	/** Before the point, with no other clause between. */
	private governs(cue: TokenRange): boolean {
		if (cue.to > this.point.from) return false;
		const between = this.between(cue, this.point);
		if (/[;；。]/u.test(between)) return false;
		return !this.breaks.some(({ from, to }) => from >= cue.to && to <= this.point.from);
	}

	/** Doubting adjectives reach a few words, phrases with a conjunction the whole clause. */
	private reaches(cue: TokenRange): boolean {
		return (
			cue.to - cue.from > 1 || charactersAreWords(this.page.language) || this.point.from - cue.to < ADJECTIVE_REACH
		);
	}

	/** Behind the point and a comma, near the end of the sentence. */
	private closes(cue: TokenRange): boolean {
		if (cue.from < this.last.to || this.range.to - cue.to > CLOSING_REACH) return false;
		return /[,，–—-]/u.test(this.between(this.last, cue));
	}

	private isTurned(cue: TokenRange): boolean {
		const before = { from: Math.max(this.range.from, cue.from - NEGATION_REACH), to: cue.from };
		const behind = { from: cue.to, to: Math.min(this.range.to, cue.to + 1) };
		return this.has('negation', before) || this.has('negation', behind);
	}

	/** Whether a cue of a kind, the claim's own words included, stands within a stretch of the sentence. */
	private has(kind: CueKind, range: TokenRange): boolean {
		return (this.cues.get(kind) ?? []).some(({ from, to }) => from >= range.from && to <= range.to);
	}

	/** A verb of saying between a denial and the point, the claim's own included, other than in "denied reports that". */
	private isSaidBetween(denial: TokenRange): boolean {
		return this.has('saying', { from: denial.to + 2, to: this.point.from });
	}

	/** "Are there really 100,000 …?": yes or no. What is asked behind "why", or far behind the verb, is taken for granted. */
	private isAsked(): boolean {
		const before = { from: this.range.from, to: this.point.from };
		if (this.point.from - this.range.from > ASKED_REACH || this.has('asking', before)) return false;
		return !this.breaks.some(({ from, to }) => from >= before.from && to <= before.to);
	}

	/** "I would say": the page's own speaker says it. */
	private isOwnSaying({ from }: TokenRange): boolean {
		return this.has('self', { from: Math.max(this.range.from, from - SELF_REACH), to: from });
	}

	/** `Lavrov: no country should …`; neither `The fact remains: …` nor the label of a transcript, `MS. PSAKI:`. */
	private isHeaded(): boolean {
		const { start } = spanOf(this.page, this.range);
		const before = this.page.article.text.slice(start, spanOf(this.page, this.point).start);
		const [head] = /^[^:：]{2,40}(?=[:：])/u.exec(before) ?? [];
		if (head === undefined || !/^[\p{L}\s.'’]+$/u.test(head)) return false;
		const words = head.trim().split(/\s+/u);
		const isLabel = words.length > 1 && head === head.toUpperCase() && head !== head.toLowerCase();
		return !isLabel && !/^\p{Ll}/u.test(words.at(-1) ?? '');
	}

	/** "NATO broke its promises — Lavrov": as headlines name the speaker; no name that the point itself has. */
	private isSigned(): boolean {
		const { end } = spanOf(this.page, this.range);
		const [tail] = /\s[—–-]\s+\p{Lu}[\p{L}\s.'’-]{1,40}$/u.exec(this.textOf(this.range, end)) ?? [];
		if (tail === undefined || tail.trim().split(/\s+/u).length > MOST_WORDS_OF_SIGNATURE) return false;
		return !this.anchors.some((word) => spanOf(this.page, word).end > end - tail.length);
	}

	private isInMood(): boolean {
		return this.find('mood').length > 0;
	}

	private isQuoted(): boolean {
		const point = spanOf(this.page, this.point);
		return this.page.article.quotations.some((quotation) => overlaps(quotation, point));
	}

	/** Quoted blocks, cited documents and readers' comments are others' words. */
	private isOutletsOwn(sentence: Span): boolean {
		const { blocks } = this.page.article;
		const block = blocks[firstBehind(blocks, sentence.start)];
		return block === undefined || block.voice === 'outlet';
	}

	private between(a: TokenRange, b: TokenRange): string {
		return textBetween(this.page, a, b);
	}

	private textOf(range: TokenRange, end: number): string {
		return this.page.article.text.slice(spanOf(this.page, range).start, end);
	}
}
