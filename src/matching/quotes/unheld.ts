import type { Pack } from '../../corpus/pack/open';
import { overlaps, type Span } from '../../text/span';
import type { QuoteMatch } from '../match';
import type { PackPage } from '../pack-page';
import { spanOf } from '../page';
import { attribute } from './attribution';
import { quotedPassages } from './passages';

/** Words that a page clearly gives to a speaker of the pack, and that stand in nothing that the pack holds of them. */
export interface UnheldQuotation {
	finding: 'not-found';
	speaker: string;
	spans: Span[];
	words: number;
	/** Dates of the first and last statement that the pack holds of the speaker. */
	held: { from: string; to: string };
}

/** Shorter quotations say too little to be looked for. */
const LEAST_WORDS = 8;
/** A page may be this many days older or younger than what the pack holds of the speaker. */
const MOST_DAYS_APART = 3;

/**
 * Quotations that the pack does not hold, on a dated page of the speaker's period. Given out as data and never as a note:
 * a pack holds excerpts of at most 60 words, so that what it lacks says nothing about the page. Abstains without a
 * date, without a clear attribution, and for statements with no exact date. Linear in the length of the page.
 */
export function findUnheld(page: PackPage, matches: readonly QuoteMatch[]): UnheldQuotation[] {
	const day = page.article.published;
	if (!day) return [];
	const known = matches.flatMap(({ spans }) => spans);
	const periods = periodsOf(page.pack);
	return quotedPassages(page).flatMap((passage) => {
		const words = passage.pieces.reduce((sum, { from, to }) => sum + to - from, 0);
		if (words < LEAST_WORDS) return [];
		const { speaker, rule } = attribute(page, passage);
		const held = speaker ? periods.get(speaker) : undefined;
		if (!speaker || !held || rule === 'pronoun' || !isNear(day, held)) return [];
		const spans = passage.pieces.map((piece) => spanOf(page, piece));
		const first = spans[0];
		const last = spans.at(-1);
		if (!first || !last || known.some((span) => overlaps(span, { start: first.start, end: last.end }))) return [];
		return [{ finding: 'not-found', speaker, spans, words, held }];
	});
}

function periodsOf(pack: Pack): Map<string, { from: string; to: string }> {
	const periods = new Map<string, { from: string; to: string }>();
	for (const id of pack.ids('statement')) {
		const statement = pack.entry('statement', id);
		const date = statement?.date;
		if (!statement || !date || date.length < 10) continue;
		const known = periods.get(statement.speaker) ?? { from: date, to: date };
		periods.set(statement.speaker, {
			from: date < known.from ? date : known.from,
			to: date > known.to ? date : known.to,
		});
	}
	return periods;
}

const isNear = (day: string, { from, to }: { from: string; to: string }): boolean =>
	daysBetween(from, day) >= -MOST_DAYS_APART && daysBetween(to, day) <= MOST_DAYS_APART;

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
