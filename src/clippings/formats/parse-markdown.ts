import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/**
 * How much Markdown is parsed, so that none takes longer than a fifth of a second. The parser's time grows with the square
 * of what is nested, and of the signs in one paragraph; what people write stays far below, and what is beyond is text.
 */
const MOST = {
	characters: 50_000,
	lines: 1_000,
	/** Signs of lists and quotations that one line begins with. */
	openers: 24,
	/** Columns by which a line is indented, which is how lists nest over lines. */
	indent: 100,
	/** Signs within a paragraph times its characters: 100 signs in 10,000 characters. */
	paragraph: 1_000_000,
	/** The same of all paragraphs together. */
	text: 2_000_000,
} as const;

/** What a line of Markdown begins with: white space, and signs of lists and quotations. */
const BEGINNING = /^(?:[ \t>]|[-+*](?=[ \t>]|$)|\d{1,9}[.)](?=[ \t>]|$))*/;
const SIGNS = /[*_[\]!<>&`\\]/g;
/** Lines at which no paragraph goes on: empty ones, headings, and items of lists that are not indented. */
const PARTS_PARAGRAPHS = /^(?:\s*$|#{1,6} |[-+*] \S)/;

/** The tree of a text in Markdown (CommonMark); null where it is nested or crowded beyond what is parsed. Linear but for `MOST`. */
export const parseMarkdown = (markdown: string): Root | null =>
	isModestMarkdown(markdown) ? fromMarkdown(markdown) : null;

/** Whether a text is parsed as Markdown; otherwise it stands for its plain words. O(n). */
export function isModestMarkdown(markdown: string): boolean {
	if (markdown.length > MOST.characters) return false;
	const lines = markdown.split(/\r\n|\r|\n/);
	if (lines.length > MOST.lines) return false;
	let characters = 0;
	let signs = 0;
	let text = 0;
	for (const line of lines) {
		const { openers, indent } = beginningOf(line);
		if (openers > MOST.openers || indent > MOST.indent) return false;
		if (PARTS_PARAGRAPHS.test(line)) {
			text += characters * signs;
			characters = 0;
			signs = 0;
		}
		characters += line.length + 1;
		signs += line.match(SIGNS)?.length ?? 0;
		if (characters * signs > MOST.paragraph) return false;
	}
	return text + characters * signs <= MOST.text;
}

function beginningOf(line: string): { openers: number; indent: number } {
	const [beginning] = BEGINNING.exec(line) ?? [''];
	let openers = 0;
	let indent = 0;
	for (const sign of beginning) {
		if (sign === '\t') indent += 4;
		else if (sign === ' ') indent++;
		else if (sign === '>' || '-+*.)'.includes(sign)) openers++;
	}
	return { openers, indent };
}
