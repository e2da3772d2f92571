import type { Span } from '../../src/text/span';

/** What may have happened to a page since a passage was clipped. */
export const EDITS = [
	'none',
	'typography',
	'white space',
	'word dropped',
	'words swapped',
	'word replaced',
	'mistyped',
	'truncated',
	'paragraph moved',
	'text above',
] as const;
export type Edit = (typeof EDITS)[number];

/** A page's text after an edit, and where the passage stands in it. */
export interface EditedText {
	text: string;
	span: Span;
}

type Random = () => number;

/** Edits a text around or within a span; null where the edit is not possible there. */
export function editText(text: string, span: Span, edit: Edit, random: Random): EditedText | null {
	if (edit === 'paragraph moved') return moveParagraph(text, span, random);
	if (edit === 'text above') return insertAbove(text, span);
	const passage = text.slice(span.start, span.end);
	const changed = edit === 'none' ? passage : editPassage(passage, edit, random);
	if (changed === null || (edit !== 'none' && changed === passage)) return null;
	return {
		text: text.slice(0, span.start) + changed + text.slice(span.end),
		span: { start: span.start, end: span.start + changed.length },
	};
}

function editPassage(passage: string, edit: Edit, random: Random): string | null {
	if (edit === 'typography') return typeset(passage);
	const words = passage.split(' ');
	const at = Math.floor(random() * words.length);
	if (edit === 'white space')
		return words
			.map((word) => word + (random() < 0.4 ? ' \n\t ' : ' '))
			.join('')
			.trimEnd();
	if (edit === 'mistyped') return mistype(passage, random);
	if (words.length < 3) return null;
	if (edit === 'word dropped') return words.toSpliced(at, 1).join(' ');
	if (edit === 'word replaced') return words.with(at, 'otherwise').join(' ');
	if (edit === 'words swapped') {
		const first = Math.min(at, words.length - 2);
		return words.toSpliced(first, 2, words[first + 1] ?? '', words[first] ?? '').join(' ');
	}
	return words.slice(0, Math.ceil(words.length * (0.5 + random() / 3))).join(' ');
}

/** Turns straight marks curly and curly ones straight, dashes into others; adds soft hyphens and no-break spaces. */
function typeset(passage: string): string {
	const swapped = passage.replace(/["“”'‘’–—-]|\.\.\.|…/g, (mark) => {
		if (mark === '"' || mark === '“' || mark === '”') return mark === '"' ? '”' : '"';
		if (mark === "'") return '’';
		if (mark === '‘' || mark === '’') return "'";
		if (mark === '...') return '…';
		return mark === '…' ? '...' : mark === '-' ? '‑' : '-';
	});
	return swapped
		.replace(/(?<=[a-z]{4})(?=[a-z]{4})/g, '\u00ad')
		.replace(' ', '\u00a0')
		.replaceAll('fi', 'ﬁ');
}

function mistype(passage: string, random: Random): string | null {
	const letters = [...passage.matchAll(/\p{L}/gu)];
	const letter = letters[Math.floor(random() * letters.length)];
	if (!letter) return null;
	const other = String.fromCharCode(97 + Math.floor(random() * 26));
	return passage.slice(0, letter.index) + other + passage.slice(letter.index + letter[0].length);
}

function moveParagraph(text: string, span: Span, random: Random): EditedText | null {
	const start = text.lastIndexOf('\n', span.start) + 1;
	const behind = text.indexOf('\n', span.end);
	if (start === 0 || behind < 0) return null;
	const paragraph = text.slice(start, behind);
	const lines = (text.slice(0, start) + text.slice(behind + 1)).split('\n');
	const to = Math.floor(random() * lines.length);
	const before = lines.slice(0, to).join('\n');
	const at = (to > 0 ? before.length + 1 : 0) + span.start - start;
	return {
		text: [...lines.slice(0, to), paragraph, ...lines.slice(to)].join('\n'),
		span: { start: at, end: at + span.end - span.start },
	};
}

function insertAbove(text: string, span: Span): EditedText {
	const line = 'Correction: an earlier version of this page gave another date in its second paragraph.\n';
	return { text: line + text, span: { start: span.start + line.length, end: span.end + line.length } };
}
