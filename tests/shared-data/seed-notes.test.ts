import { describe, expect, test } from 'vitest';
import { matchArticle } from '../../src/matching/engine';
import type { Note, NoteItem, Piece } from '../../src/notes/note';
import { matrixText, timelineText } from '../../src/notes/page-text';
import { noteText } from '../../src/notes/text';
import { writeNotes } from '../../src/notes/write';
import { assemblePlainText } from '../../src/text/assemble';
import { bundledPack } from '../support/packs';
import { readSeeds } from './seeds';

/**
 * The notes of the seed texts as a reader gets them, in files to be read whole: what the pack and the templates say is
 * reviewed there. Of the texts themselves they hold a few words, by which a passage is found again. Where a change is
 * meant, `npx vitest run --config config/vitest.config.ts tests/shared-data/seed-notes.test.ts -u` writes them anew.
 */
const seeds = readSeeds() ?? [];

/** As many words in a row of a seed may stand in the project; the linter of packs holds packs to the same. */
const MOST_WORDS = 7;

describe.skipIf(seeds.length === 0)('the notes of the seed texts', () => {
	test.each(seeds)('of seed $number are those that stand in its file', async ({ number, name, text }) => {
		const pack = await bundledPack();
		const published = pack.entry('document', `D00${number}`)?.published ?? null;
		// A day is what pages have; of a text of which only the month is known nothing is called later.
		const day = published?.length === 10 ? published : null;
		const matched = matchArticle(assemblePlainText(text, { published: day }), [pack]);
		const { notes, matrices, timeline, silence } = writeNotes(matched);
		const printed = [
			`The notes of seed ${name}, with ${silence.sentencesWithNotes} of ${silence.sentencesRead} sentences in notes of their own.`,
			...notes.map((note) => `[${note.kind}: ${note.finding}] ${note.entry}\n${shownText(note)}`),
			...matrices.map(matrixText),
			...(timeline ? [timelineText(timeline)] : []),
		].join('\n\n---\n\n');
		await expect(`${printed}\n`).toMatchFileSnapshot(`./seed-notes/${number}.txt`);
	});
});

/** A note's text without more words of the page than name the place. */
function shownText(note: Note): string {
	const sections = note.sections.map((section) => ({
		...section,
		items: section.items.map((item) => withoutPage(item, section.kind === 'page-says')),
	}));
	return noteText({ ...note, lead: note.lead.map(shortAdded), sections }, note.language);
}

function withoutPage(item: NoteItem, ofPage: boolean): NoteItem {
	const isPages = ofPage || (item.here === true && item.pieces.every(({ role }) => role === 'plain'));
	return { ...item, pieces: item.pieces.map((piece) => (isPages ? short(piece) : shortAdded(piece))) };
}

const shortAdded = (piece: Piece): Piece => (piece.role === 'added' ? short(piece) : piece);

function short(piece: Piece): Piece {
	const words = piece.text.split(/\s+/);
	return words.length <= MOST_WORDS ? piece : { ...piece, text: `${words.slice(0, MOST_WORDS).join(' ')} …` };
}
