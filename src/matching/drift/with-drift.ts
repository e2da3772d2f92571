import type { RecordItem } from '../../corpus/schema/record';
import type { Statement } from '../../corpus/schema/statement';
import { firstBehind, mergeSpans, overlaps, type Span } from '../../text/span';
import type { ClaimMatch, Drift, DriftCheck, DriftKind, QuoteMatch } from '../match';
import type { PackPage } from '../pack-page';
import { type Page, pageAt, type TokenRange, tokensIn } from '../page';
import { stanceOf } from '../stance/stance-of';
import { compareActor } from './actor';
import { compareAttribution, compareSpeaker } from './attribution';
import { compareDate, compareQuoteDate } from './date';
import { compareModality } from './modality';
import { compareNumber } from './number';
import { abstain, type Comparison, MOST_CHARACTERS_EACH_SIDE, outOfScope, type Scope, scopeOf } from './scope';
import { compareStatus } from './status';
import { compareWordingActor } from './wording/actor';
import { compareWords } from './wording/changes';
import { compareWordingDate } from './wording/date';
import { compareWordingModality } from './wording/modality';
import { compareWordingNumber } from './wording/number';

/** One comparison with the part of the entry that it was made with. */
interface Check {
	kind: DriftKind;
	record: Drift['record'];
	result: Comparison;
}

/**
 * A claim's match with its stance and in what its sentences differ from the claim's record. Each item of the record is
 * compared with each sentence; the first that differs counts, else the first that agrees. Changes nothing of whether or
 * where the claim matches. O(items × words of the sentences).
 */
export function withClaimDrift(page: PackPage, match: ClaimMatch): ClaimMatch {
	const claim = page.pack.entry('claim', match.entry);
	const [first] = match.spans;
	if (!claim || !first) return match;
	const scopes = match.spans.map((span) => {
		const own = pageAt(page, span.start);
		return scopeOf(own, span, stanceOf(own, claim, span));
	});
	const checks = (claim.record ?? []).map((item, i) => compareItem(scopes, item, i));
	return { ...finish(page, match, checks), stance: scopes[0]?.stance ?? 'unclear' };
}

/** A quotation's match with in what it differs from the statement: its speaker, date and words, and what else is on record. */
export function withQuoteDrift(page: PackPage, match: QuoteMatch): QuoteMatch {
	const statement = page.pack.entry('statement', match.entry);
	const [first] = match.spans;
	const last = match.spans.at(-1);
	if (!statement || !first || !last) return match;
	const outside = outsideQuotes(page, { start: first.start, end: last.end });
	// Quoted words are taken up as they are; whose they are is a comparison of its own.
	const scope = scopeOf(pageAt(page, first.start), first, 'asserts', outside);
	const language = wordingLanguage(statement, match) ?? scope.page.language;
	const inside = {
		...scope,
		page: { ...page, language },
		ranges: match.spans.map((span) => tokensIn(page, span)),
		before: [],
	};
	return finish(page, match, [
		...compareStatement(scope, inside, statement, match, { start: first.start, end: last.end }),
		...(statement.record ?? []).map((item, i) => compareItem([scope, inside], item, i)),
	]);
}

/** The language of the quoted words, which the page may leave as they were spoken; null where the wording does not tell. */
function wordingLanguage({ language, renderings }: Statement, { wording }: QuoteMatch): string | null {
	if (wording.kind === 'variant') return null;
	return wording.kind === 'spoken' ? language : (renderings[wording.index]?.language ?? null);
}

/** `scope` is what stands about the quotation, `inside` the quotation itself. */
function compareStatement(scope: Scope, inside: Scope, statement: Statement, match: QuoteMatch, quoted: Span): Check[] {
	const { speaker, date, cite } = statement;
	const record = (at: string, text: string) => ({ text, date, at, cite });
	const words = compareWords(inside.page, match);
	const unheld = abstain('no-wording');
	const wording = (kind: DriftKind, result: Comparison): Check => ({
		kind,
		record: record('wording', words?.text ?? ''),
		result,
	});
	return [
		{ kind: 'attribution', record: record('speaker', speaker), result: compareSpeaker(scope, match) },
		{ kind: 'date', record: record('date', date ?? ''), result: compareQuoteDate(scope, statement) },
		wording('number', words ? compareWordingNumber(inside, words) : unheld),
		wording('date', words ? compareWordingDate(inside, words, quoted) : unheld),
		wording('actor', words ? compareWordingActor(inside, words) : unheld),
		wording('modality', words ? compareWordingModality(inside, words) : unheld),
	];
}

function compareItem(scopes: readonly Scope[], item: RecordItem, i: number): Check {
	const { kind, text, cite } = item;
	const results = scopes.map((scope) => {
		const outside = outOfScope(scope, item);
		return outside ? abstain(outside) : compareKind(scope, item);
	});
	const result =
		results.find(({ outcome }) => outcome === 'differs') ??
		results.find(({ outcome }) => outcome === 'agrees') ??
		results[0] ??
		abstain('nothing');
	return { kind, record: { text, date: item.date ?? null, at: `record.${i}`, cite }, result };
}

function compareKind(scope: Scope, item: RecordItem): Comparison {
	switch (item.kind) {
		case 'number':
			return compareNumber(scope, item);
		case 'date':
			return compareDate(scope, item);
		case 'actor':
			return compareActor(scope, item);
		case 'modality':
			return compareModality(scope, item);
		case 'attribution':
			return compareAttribution(scope, item);
		case 'status':
			return compareStatus(scope, item);
	}
}

function finish<M extends ClaimMatch | QuoteMatch>(page: Page, match: M, checks: readonly Check[]): M {
	const drift = checks.flatMap(({ kind, record, result }): Drift[] => {
		if (result.outcome !== 'differs') return [];
		const { start, end } = result.page;
		return [{ kind, page: { start, end, exact: page.article.text.slice(start, end), tells: result.tells }, record }];
	});
	const ran = checks.map(
		({ kind, record, result }): DriftCheck => ({
			kind,
			at: record.at,
			outcome: result.outcome,
			why: result.why,
		}),
	);
	return { ...match, drift, receipt: { ...match.receipt, drift: ran } };
}

/** Characters of a sentence before and behind a quotation that are looked at: room for who says it and when. */
const MOST_CHARACTERS_BESIDE = 400;

/** The words of a quotation's sentences that stand in no quotation. O(log n), and what is near. */
function outsideQuotes(page: Page, quoted: Span): TokenRange[] {
	const { sentences, quotations } = page.article;
	const parts: TokenRange[] = [];
	const first = firstBehind(sentences, quoted.start);
	for (let i = first; i < sentences.length; i++) {
		const sentence = sentences[i];
		if (!sentence || sentence.start >= quoted.end) break;
		const window = {
			start: Math.max(sentence.start, quoted.start - MOST_CHARACTERS_BESIDE),
			end: Math.min(sentence.end, quoted.end + MOST_CHARACTERS_BESIDE),
		};
		parts.push(...withoutSpans(page, window, [quoted, ...nearby(quotations, window)]));
	}
	return parts;
}

/** Quotations that meet a window, for as long as they begin not far before it. */
function nearby(quotations: readonly Span[], window: Span): Span[] {
	const found: Span[] = [];
	for (let i = firstBehind(quotations, window.start - MOST_CHARACTERS_EACH_SIDE); i < quotations.length; i++) {
		const quotation = quotations[i];
		if (!quotation || quotation.start >= window.end) break;
		if (overlaps(quotation, window)) found.push(quotation);
	}
	return found;
}

function withoutSpans(page: Page, window: Span, taken: readonly Span[]): TokenRange[] {
	const parts: TokenRange[] = [];
	let at = window.start;
	for (const { start, end } of mergeSpans(taken)) {
		if (start > at) parts.push(tokensIn(page, { start: at, end: Math.min(start, window.end) }));
		at = Math.max(at, end);
	}
	if (at < window.end) parts.push(tokensIn(page, { start: at, end: window.end }));
	return parts.filter(({ from, to }) => to > from);
}
