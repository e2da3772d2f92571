import type { PackPage } from '../pack-page';
import { textBehind, tokensIn } from '../page';
import { namedSpeakers } from '../speakers';
import type { PagePassage } from './passages';
import { cuesIn } from './saying-cues';

/** Words of a title before the name: "Southern harbour minister Orlov". */
const MOST_TITLE_WORDS = 3;
/** Words of title and name together, at most. Also keeps the work linear. */
const MOST_WORDS = 10;
/** What stands between a name and the quotation that it labels, and between a quotation and the name below it. */
const COLON = /^\s*[:：]\s*[“„«»"＂‘'「『]?$/u;
const DASH = /^[.!?…”“»«"＂’'」』\s]*[—–]\s*(?:[\p{L}.]+\s+){0,3}$/u;
/** What may follow such a name. */
const END = /^\s*(?:$|[,.(;\n])/u;

/**
 * The speakers whose names label a quotation with no verb of saying: "Orlov: “…”" at the beginning of a sentence, and
 * "“…” — Ivan Orlov" behind it.
 */
export function labellingSpeakers(page: PackPage, { pieces, sentences }: PagePassage): string[] {
	const { text } = page.article;
	const [first, last] = [pieces[0], pieces.at(-1)];
	if (!first || !last) return [];
	const sentence = page.article.sentences[sentences.first];
	const opens = sentence ? tokensIn(page, sentence).from : first.from;
	const before = { from: opens, to: first.from - opens > MOST_WORDS ? opens : first.from };
	const behind = { from: last.to, to: Math.min(last.to + MOST_WORDS, page.tokens.length) };
	const start = page.tokens.starts[first.from];
	const end = page.tokens.ends[last.to - 1];
	const leading = namedSpeakers(page, before).filter(
		({ at }) =>
			at.from - opens <= MOST_TITLE_WORDS &&
			COLON.test(text.slice(page.tokens.ends[at.to - 1], start)) &&
			cuesIn(page, { from: opens, to: at.from }).length === 0,
	);
	const closing = namedSpeakers(page, behind).filter(
		({ at }) => DASH.test(text.slice(end, page.tokens.starts[at.from])) && END.test(textBehind(page, at, 8)),
	);
	return [...leading, ...closing].map(({ speaker }) => speaker);
}
