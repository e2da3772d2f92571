import type { MatchedArticle } from '../matching/engine';
import type { Note, Silence } from '../notes/note';
import type { Written } from '../notes/write';
import type { Article } from '../text/article';
import type { Span } from '../text/span';

/** Characters given on each side of a span, as W3C text quote selectors have them. */
const CHARACTERS_EACH_SIDE = 32;

/** A span with its words and what stands around them. */
interface QuotedSpan extends Span {
	exact: string;
	prefix: string;
	suffix: string;
}

/** The stable JSON of `sidelight match`; documented in docs/command-line.md. */
export function matchJson({ article, outlet }: MatchedArticle, { notes, matrices, timeline, silence }: Written) {
	return {
		page: {
			title: article.title,
			url: article.url,
			published: article.published,
			language: article.language,
			outlet: outlet?.id ?? null,
		},
		notes: notes.map((note) => noteJson(note, article.text)),
		matrices,
		timeline,
		silence,
	};
}

function noteJson(note: Note, text: string) {
	const { kind, entry, slug, finding, score, coverage, pageShare, matrices, drift, stance, receipt } = note;
	const shared = kind === 'document' ? { coverage, pageShare } : {};
	const place = kind === 'document' ? receipt.page : note.spans[0];
	return {
		kind,
		entry,
		slug,
		finding,
		text: note.text,
		span: place ? quote(text, place) : null,
		spans: note.spans.map((span) => ({ ...span })),
		score,
		...shared,
		matrices,
		...(drift ? { drift } : {}),
		...(stance ? { stance } : {}),
		receipt,
	};
}

const quote = (text: string, { start, end }: Span): QuotedSpan => ({
	start,
	end,
	exact: text.slice(start, end),
	prefix: text.slice(Math.max(0, start - CHARACTERS_EACH_SIDE), start),
	suffix: text.slice(end, end + CHARACTERS_EACH_SIDE),
});

/** The stable JSON of `sidelight extract`. */
export function extractJson({ title, byline, published, siteName, language, text, blocks }: Article) {
	return { title, byline, published, siteName, language, text, blocks };
}

export function silenceLine({ sentencesRead, sentencesWithNotes }: Silence): string {
	if (sentencesRead === 0) return 'No article was found.';
	const read = sentencesRead === 1 ? '1 sentence read' : `${sentencesRead} sentences read`;
	const have = sentencesWithNotes === 1 ? '1 has notes' : `${sentencesWithNotes || 'none'} have notes`;
	return `${read}, ${have}. A sentence without a note has not been checked; a note is no verdict either.`;
}
