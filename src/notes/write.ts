import type { MatchedArticle } from '../matching/engine';
import type { Match } from '../matching/match';
import { mergeSpans, overlaps } from '../text/span';
import { writeClaimNote } from './claim';
import { writeDocumentNote } from './document';
import { chooseMarks } from './marks';
import type { Note, Silence } from './note';
import { writeOutletNote } from './outlet';
import { writeQuoteNote } from './quote';
import type { NoteContext, Template } from './template';
import { noteText } from './text';

/** The notes of an article in page order, and the silence line's figures. */
export function writeNotes(matched: MatchedArticle): { notes: Note[]; silence: Silence } {
	const { article } = matched;
	const notes = matched.matches.flatMap(({ match, pack }) => {
		const template = writeNote(match, { pack, article });
		return template ? [finish(match, template, pack.metadata.language)] : [];
	});
	return { notes: chooseMarks(article, notes), silence: countSilence(matched, notes) };
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

function finish(match: Match, template: Template, language: string): Note {
	const { kind, entry, finding, spans, score, receipt } = match;
	return {
		id: `${kind}:${entry}:${spans[0]?.start ?? 'page'}`,
		kind,
		entry,
		finding,
		language,
		...template,
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
	const covered = mergeSpans(notes.flatMap((note) => note.spans));
	const withNotes = article.sentences.filter((sentence) => covered.some((span) => overlaps(span, sentence)));
	return { sentencesRead: article.sentences.length, sentencesWithNotes: withNotes.length };
}
