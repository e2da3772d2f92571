import type { PackPage } from '../pack-page';
import { bestCandidate } from './candidates';
import type { Hits } from './hits';
import type { QuotedPassage } from './quoted-passage';
import { entryReach } from './runs';
import { joinedStatements } from './splice';

/** Of one wording at most this many parts are tried for going on with the first. Bounds the work on pages that repeat one. */
const MOST_TRIED = 20;

/**
 * Passages that quote one wording part by part, joined: what a page quotes further down, it does not leave out. Parts
 * follow one another in the wording as on the page, and none is given to another speaker. O(passages).
 */
export function joinParts(page: PackPage, passages: readonly QuotedPassage[], hits: Hits): QuotedPassage[] {
	const ordered = [...passages].sort((a, b) => startOf(a) - startOf(b));
	const joined: QuotedPassage[] = [];
	const firsts = new Map<number, { at: number; tried: number }>();
	for (const part of ordered) {
		const known = firsts.get(part.candidate.row);
		const first = known && joined[known.at];
		const both = first && known.tried++ < MOST_TRIED ? join(page, first, part, hits) : null;
		if (both && known) joined[known.at] = both;
		else {
			if (!known) firsts.set(part.candidate.row, { at: joined.length, tried: 0 });
			joined.push(part);
		}
	}
	return joined;
}

const startOf = ({ passage }: QuotedPassage): number => passage.pieces[0]?.from ?? 0;

function join(page: PackPage, first: QuotedPassage, next: QuotedPassage, hits: Hits): QuotedPassage | null {
	const [a, b] = [first.candidate.alignment, next.candidate.alignment];
	if (entryReach(b.runs).from < entryReach(a.runs).to) return null;
	const speakers = new Set([first, next].flatMap(({ attribution: { speaker } }) => (speaker ? [speaker] : [])));
	const [end, start] = [first.passage.pieces.at(-1)?.to, next.passage.pieces[0]?.from];
	if (speakers.size > 1 || end === undefined || start === undefined || end > start) return null;
	const passage = {
		pieces: [...first.passage.pieces, ...next.passage.pieces],
		sentences: { first: first.passage.sentences.first, last: next.passage.sentences.last },
		quoted: first.passage.quoted || next.passage.quoted,
	};
	const attribution = first.attribution.speaker ? first.attribution : next.attribution;
	const candidate = bestCandidate(page, passage, attribution, hits);
	if (candidate?.row !== first.candidate.row || candidate.alignment.kept < a.kept + b.kept) return null;
	if (joinedStatements(page, candidate, passage.pieces, hits).length > 0) return null;
	return { passage, candidate, attribution };
}
