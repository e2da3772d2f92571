import type { Nodes } from 'mdast';
import { must } from '../../text/must';
import type { Span } from '../../text/span';
import { webAddress } from '../../text/web-address';
import { parseMarkdown } from './parse-markdown';

/**
 * Text so that nothing in it is markup: a backslash before any character that could begin some (CommonMark §2.4), in
 * Obsidian and in the programs that it runs too, which look for `<%`, `%%` and `==` wherever they stand. White space that
 * would make a line code, in which backslashes show, begins with a sign written by its number (§2.5).
 */
export const escapeMarkdown = (text: string): string =>
	text
		.replace(/[\\`*_{}[\]<>#|~!$^&%=]/g, '\\$&')
		.replace(/^([^\S\r\n\u2028\u2029]*)([-+]|\d+[.)])(?=\s|$)/gm, '$1\\$2')
		.replace(/^(?=(?: {4}| {0,3}\t)[^\S\r\n]*\S)[ \t]/gm, (sign) => `&#${sign.charCodeAt(0)};`);

/** So often a text is parsed again, as what was defused may bring something else to life; then all its markup is taken. */
const MOST_PASSES = 6;

/** A paragraph that stands by itself behind any text that leaves nothing open. */
const AFTER = 'after';

/**
 * A reader's own Markdown as it is, but for what would run something or lead elsewhere than to the web: HTML, and links,
 * pictures and definitions of other addresses get a backslash before them, so that they show as text; pictures of the web become
 * links. So does what Obsidian, Templater and Dataview would run, hide or put in: `<%`, `%%`, `[[`, code that begins with `=` or
 * `$=`; commands of formulas that lead elsewhere; braces with attributes that run something; and fences
 * become fences of plain text, as some languages are run. Lines that are code by their white space alone are looked at
 * like prose, as below a footnote, which CommonMark does not know, they are none. A text that leaves something open, such as a fence of
 * code, would change what comes behind it; it becomes plain text.
 */
export function defuseMarkdown(markdown: string): string {
	let text = markdown.replaceAll('<%', '<\\%');
	for (let pass = 0; pass < MOST_PASSES; pass++) {
		const tree = parseMarkdown(text);
		if (!tree) break;
		const places = new Map(activeIn(tree, text));
		if (places.size === 0) return isClosed(text) ? text : escapeMarkdown(markdown);
		text = withInserted(text, places);
	}
	return escapeMarkdown(markdown);
}

/** Where something active begins in `text`, whose tree `root` is, and what is put in there to make it inert. */
function* activeIn(root: Nodes, text: string): Generator<[at: number, put: string]> {
	const open: Nodes[] = [root];
	const code: Span[] = [];
	while (open.length > 0) {
		const node = must(open.pop());
		const start = node.position?.start.offset ?? 0;
		const end = node.position?.end.offset ?? text.length;
		const isLink = node.type === 'link' || node.type === 'image' || node.type === 'definition';
		if (node.type === 'html' || (isLink && webAddress(node.url) === null)) {
			const bracket = text.slice(start, end).search(/[<[]/);
			yield [start + Math.max(bracket, 0), '\\'];
		} else if (node.type === 'image' || node.type === 'imageReference') {
			// A picture would be loaded whenever the note is looked at; its link stays.
			yield [start, '\\'];
		} else if (node.type === 'inlineCode' && RUN_IN_LINE.test(node.value)) yield [start, '\\'];
		else if (node.type === 'code' && node.lang && node.lang !== PLAIN) {
			const fence = FENCE.exec(text.slice(start, end))?.[0] ?? '';
			yield [start + fence.length, `${PLAIN} `];
		}
		if (node.type === 'inlineCode' || (node.type === 'code' && FENCE.test(text.slice(start, end))))
			code.push({ start, end });
		if ('children' in node) open.push(...node.children);
	}
	code.sort((one, other) => one.start - other.start);
	let next = 0;
	for (const { 0: sign, index } of text.matchAll(PUT_IN)) {
		while (next < code.length && must(code[next]).end <= index) next++;
		if (next === code.length || must(code[next]).start > index) yield [index + sign.length - 1, '\\'];
	}
}

/** The language of a fence that nothing runs. */
const PLAIN = 'text';

/** Code within a line that Dataview runs. */
const RUN_IN_LINE = /^\s*\$?=/;

/** How code begins that is told by more than white space. */
const FENCE = /^(?:`{3,}|~{3,})[^\S\n]*/;

/**
 * What Obsidian takes for a link to a note or a note put in, and what it hides; where it is no code yet, what Dataview would
 * run; commands of formulas that lead somewhere or load something (MathJax, KaTeX); and braces in which editors and generators of
 * sites look for attributes that run something, raw HTML or their own commands (Pandoc, kramdown, Liquid).
 */
const PUT_IN = new RegExp(
	[
		/\[\[|%%|(?<![\\`])`(?=\s*\$?=|``)|(?<![\\~])~(?=~~)/,
		/\\(?=(?:href|url|require|style|class|cssid|csname|data|unicode|html\w{0,20}|includegraphics)(?![a-z]))(?<=(?<!\\)(?:\\\\)*\\)/,
		/\{(?=\s{0,9}[=%:{]|[^{}\n]{0,500}\bon\w{1,30}\s{0,9}=)(?<=(?<!\\)(?:\\\\)*\{)/,
	]
		.map(({ source }) => source)
		.join('|'),
	'gi',
);

function withInserted(text: string, places: ReadonlyMap<number, string>): string {
	const parts: string[] = [];
	let from = 0;
	for (const [at, put] of [...places].sort(([one], [other]) => one - other)) {
		parts.push(text.slice(from, at), put);
		from = at;
	}
	return [...parts, text.slice(from)].join('');
}

function isClosed(markdown: string): boolean {
	const last = parseMarkdown(`${markdown}\n\n${AFTER}\n`)?.children.at(-1);
	const inner = last?.type === 'paragraph' ? last.children[0] : null;
	return inner?.type === 'text' && inner.value === AFTER;
}
