import type { MatchedArticle } from '../matching/engine';
import type { Match } from '../matching/match';
import { mergeSpans, overlaps } from '../text/span';
import { writeClaimNote } from './claim';
import { writeDocumentNote } from './document';
import { separateLater } from './later';
import { chooseMarks } from './marks';
import { collectMatrices } from './matrix';
import type { ClauseMatrix, Note, Silence, Timeline } from './note';
import { writeOutletNote } from './outlet';
import { writeQuoteNote } from './quote';
import type { NoteContext, Template } from './template';
import { noteText } from './text';
import { writeTimeline } from './timeline';

/** What is written about an article: notes in page order, what several of them share, and the silence line's figures. */
export interface Written {
	notes: Note[];
	/** The matrices that notes name by id, each once. */
	matrices: ClauseMatrix[];
	/** Null for a page without a date or without notes on its words. */
	timeline: Timeline | null;
	silence: Silence;
}

export function writeNotes(matched: MatchedArticle): Written {
	const { article } = matched;
	const matrices = collectMatrices();
	const notes = matched.matches.flatMap(({ match, pack }) => {
		const context = { pack, article };
		const template = writeNote(match, context);
		if (!template) return [];
		const { clausesOf = [], ...written } = template;
		const sections = separateLater(written.sections, article.published);
		return [finish(match, { ...written, sections }, matrices.matricesOf(clausesOf, context), pack.metadata.language)];
	});
	return {
		notes: chooseMarks(article, notes),
		matrices: matrices.list(),
		timeline: writeTimeline(matched),
		silence: countSilence(matched, notes),
	};
}

function writeNote(match: Match, context: NoteContext): Template | null {
	switch (match.kind) {
		case 'quote':
			return writeQuoteNote(match, context);
		case 'document':
			return writeDocumentNote(match, context);
		case 'claim':
			return writeClaimNote(match, context);
		case 'outlet':
			return writeOutletNote(match, context);
	}
}

function finish(match: Match, template: Omit<Template, 'clausesOf'>, matrices: string[], language: string): Note {
	const { kind, entry, finding, spans, score, receipt } = match;
	return {
		id: `${kind}:${entry}:${spans[0]?.start ?? 'page'}`,
		kind,
		entry,
		finding,
		language,
		...template,
		matrices,
		spans,
		mark: null,
		score,
		...(match.kind === 'document' ? { coverage: match.coverage, pageShare: match.pageShare } : {}),
		...(match.kind === 'quote' || match.kind === 'claim' ? { drift: match.drift } : {}),
		...(match.kind === 'claim' ? { stance: match.stance } : {}),
		receipt,
		text: noteText(template, language),
	};
}

function countSilence({ article }: MatchedArticle, notes: readonly Note[]): Silence {
	// A note on a text as a whole is none on its sentences.
	const covered = mergeSpans(notes.filter(({ kind }) => kind !== 'document').flatMap(({ spans }) => spans));
	const withNotes = article.sentences.filter((sentence) => covered.some((span) => overlaps(span, sentence)));
	return { sentencesRead: article.sentences.length, sentencesWithNotes: withNotes.length };
}
