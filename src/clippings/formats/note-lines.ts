import type { ClippedNote } from '../model';
import { oneLine, receiptLine } from './collection';
import { escapeMarkdown } from './defuse-markdown';
import { type Footnotes, linkedLine } from './footnotes';

/** A longer beginning of a note is cut, in characters: the text may come from elsewhere, and be of one piece. */
const MOST_CHARACTERS = 600;

/** References at the end of a line of a note: `[1][2]`. */
const REFERENCES = / ?(?:\[\d+\])+$/;

/** A line of a note, and the references at its end, which may be none. */
function splitReferences(line: string): { text: string; references: string } {
	const [references] = REFERENCES.exec(line) ?? [''];
	return { text: line.slice(0, line.length - references.length), references };
}

const SOURCES = 'Sources';

/** A note's text in its parts, as `noteText` of the notes puts it together. */
interface NoteParts {
	/** Date and place of what the note is about; empty where it has none. */
	dateline: string;
	/** What the note says first: of a quotation, what the page leaves out or changes. */
	lead: string;
	/** Each with its title and lines. */
	sections: string[][];
	/** By number. */
	sources: Map<string, string>;
}

function partsOf({ heading, text }: ClippedNote): NoteParts {
	const [head = [], ...sections] = text.split(/\n{2,}/).map((part) => part.split('\n').map(oneLine));
	const lines = head[0] === oneLine(heading) && head.length > 1 ? head.slice(1) : head.slice();
	const dateline = lines.length > 1 ? (lines.shift() ?? '') : '';
	const cited = sections.filter(([title]) => title === SOURCES).flat();
	return {
		dateline,
		lead: lines.join(' '),
		sections: sections.filter(([title]) => title !== SOURCES),
		sources: new Map(
			cited.flatMap((line) => [/^\[(\d+)\] (.+)$/.exec(line)].map((found) => [found?.[1] ?? '', found?.[2] ?? ''])),
		),
	};
}

/**
 * A note as a line of Markdown: whom it is about, when, and what the page leaves out or changes, with its sources as
 * footnotes. With `details`, all else that it says stands below.
 */
export function noteLines(note: ClippedNote, notes: Footnotes, details: boolean): string {
	const { dateline, lead, sections, sources } = partsOf(note);
	const referred = (line: string): string => {
		const { text, references } = splitReferences(line);
		const marks = [...references.matchAll(/\d+/g)].flatMap(([number]) => {
			const source = sources.get(number);
			return source ? [notes.refer(linkedLine(source))] : [];
		});
		return `${escapeMarkdown(text)}${marks.join('')}`;
	};
	const begins = [`**${escapeMarkdown(oneLine(note.heading))}**`, dateline && escapeMarkdown(dateline)];
	const first = `- ${begins.filter(Boolean).join(', ')}: ${referred(cut(lead))}`;
	if (!details) return `${first}\n`;
	const below = sections.flatMap(([title = '', ...lines]) => [
		`  - ${escapeMarkdown(title)}`,
		...lines.map((line) => `    - ${referred(line.replace(/^- /, ''))}`),
	]);
	return `${[first, ...below, `  - ${escapeMarkdown(oneLine(receiptLine(note)))}`].join('\n')}\n`;
}

function cut(line: string): string {
	const { text, references } = splitReferences(line);
	const characters = text.length > MOST_CHARACTERS ? [...text] : [];
	return characters.length > MOST_CHARACTERS ? `${characters.slice(0, MOST_CHARACTERS).join('')}…${references}` : line;
}
