import type { NoteItem, NoteSection, NoteSource, Piece, SectionKind } from './note';
import { writeDate } from './partial-dates';
import { textOf } from './pieces';
import type { Template } from './template';

/** How a note's plain text titles its sections. The panel has its own titles in the reader's language. */
const TITLES: Record<SectionKind, string> = {
	passage: 'The passage',
	variants: 'How texts have these words',
	'original-language': 'In the original language',
	around: 'Before and after',
	differs: 'What differs',
	'page-says': 'The page says',
	context: 'Context',
	replies: 'What the parties said',
	later: 'Published later',
	unknown: 'Not known',
	journey: 'Journey of the text',
	sections: 'Parts',
	funding: 'Funding',
	ownership: 'Ownership and governance',
	editorial: 'Editorial control',
	'self-description': 'Describes itself',
	'described-by-others': 'Described by others',
	decisions: 'Decisions of authorities',
};

/** The whole note as plain text, for the command line, copying and export. Left-out words stand in `[left out: …]`, added ones in `[added: …]`. */
export function noteText(
	{ heading, dateline, lead, leadSources, sections, sources }: Template,
	language: string,
): string {
	const lines = [heading, dateline, `${marked(lead)} ${references(leadSources)}`.trim()].filter((line) => line !== '');
	for (const section of sections) lines.push('', ...sectionLines(section, language));
	return [...lines, ...sourceLines(sources)].join('\n');
}

/** The numbered list of sources, behind an empty line and a title; nothing where there are none. */
export function sourceLines(sources: readonly NoteSource[]): string[] {
	if (sources.length === 0) return [];
	const lines = sources.map(
		({ title, what, publisher, date, url, readAt }, i) =>
			`[${i + 1}] ${[
				title && what ? `${title} (${what})` : title,
				publisher,
				!title && what,
				date,
				url,
				readAt && `read in a copy: ${readAt}`,
			]
				.filter(Boolean)
				.join(', ')}`,
	);
	return ['', 'Sources', ...lines];
}

const sectionLines = ({ kind, items }: NoteSection, language: string): string[] => [
	TITLES[kind],
	...(items.length === 0 ? ['- Nothing from before the page’s date is held.'] : []),
	...items.map((item) => `- ${itemLine(kind, item, language)}`),
];

function itemLine(kind: SectionKind, item: NoteItem, language: string): string {
	const { label, date, pieces, sources, remark, origin, here } = item;
	// Of a difference it is the source's date, not that of the difference: it stands behind.
	const behind = (origin ?? kind) === 'differs';
	const part = origin && origin !== 'replies' && TITLES[origin];
	const head = [part, here && 'This page', label, !behind && date && writeDate(date, language)]
		.filter(Boolean)
		.join(', ');
	const body = pieces.length === 0 ? 'Not known to this corpus.' : marked(pieces);
	return [
		head && `${head}:`,
		body,
		behind && date && `(source of ${writeDate(date, language)})`,
		references(sources),
		remark && `${remark.text} ${references(remark.sources)}`.trim(),
	]
		.filter(Boolean)
		.join(' ');
}

export const references = (sources: readonly number[]): string => sources.map((source) => `[${source + 1}]`).join('');

function marked(pieces: readonly Piece[]): string {
	return textOf(
		pieces.map((piece) => {
			if (piece.role === 'left-out') return { ...piece, text: `[left out: ${piece.text}]` };
			return piece.role === 'added' ? { ...piece, text: `[added: ${piece.text}]` } : piece;
		}),
	);
}
