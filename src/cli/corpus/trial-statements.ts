import type { Pack } from '../../corpus/pack/open';
import type { WordingRow } from '../../corpus/pack/sections';
import type { PackSource } from '../../corpus/source/source';
import { matchArticle } from '../../matching/engine';
import { THRESHOLDS } from '../../matching/thresholds';
import { assemblePlainText } from '../../text/assemble';
import { tokenise } from '../../text/tokenise';

/** How the engine took one wording of a statement, quoted beside its speaker's name. */
export interface WordingTrial {
	statement: string;
	language: string;
	/** The sentence that was run. */
	text: string;
	/** Whether the statement was found. */
	found: boolean;
	/** Other statements that were found. */
	others: string[];
}

/**
 * Runs every wording of every statement through the engine: as spoken, renderings, and the variants of documents.
 * Wordings of a few words, which pages give as pieces of one sentence, are run together.
 */
export function tryStatements(pack: Pack, { metadata }: PackSource): WordingTrial[] {
	return passages(pack.wordings).map(({ rows, first }) => {
		const speaker = metadata.speakers.find(({ id }) => id === first.speaker);
		const [name = ''] = speaker?.names ?? [];
		const text = `${name}: ${rows.map((row) => `“${row.text}”`).join(' … ')}`;
		const article = assemblePlainText(text, { language: first.language, published: metadata.period.from });
		const found = matchArticle(article, [pack]).matches.flatMap(({ match }) =>
			match.kind === 'quote' ? [match.entry] : [],
		);
		return {
			statement: first.statement,
			language: first.language,
			text,
			found: found.includes(first.statement),
			others: [...new Set(found)].filter((id) => id !== first.statement),
		};
	});
}

function passages(wordings: readonly WordingRow[]): { rows: WordingRow[]; first: WordingRow }[] {
	const groups = new Map<string, { rows: WordingRow[]; first: WordingRow }>();
	for (const row of wordings) {
		const isPiece = tokenise(row.text).length < THRESHOLDS.fragmentWords;
		const key = `${row.statement} ${row.kind} ${isPiece ? row.language : row.index}`;
		const group = groups.get(key);
		if (group) group.rows.push(row);
		else groups.set(key, { rows: [row], first: row });
	}
	return [...groups.values()];
}
