import type { Nodes } from 'mdast';
import { must } from '../../text/must';
import { webAddress } from '../../text/web-address';
import { parseMarkdown } from './parse-markdown';

/** Text so that nothing in it is markup: a backslash before any character that could begin some (CommonMark §2.4). */
export const escapeMarkdown = (text: string): string =>
	text
		.replace(/[\\`*_{}[\]<>#|~!$^&]/g, '\\$&')
		.replace(/^([^\S\r\n\u2028\u2029]*)([-+=]|\d+[.)])(?=\s|$)/gm, '$1\\$2');

/** So often a text is parsed again, as what was defused may bring something else to life; then all its markup is taken. */
const MOST_PASSES = 6;

/** A paragraph that stands by itself behind any text that leaves nothing open. */
const AFTER = 'after';

/**
 * A reader's own Markdown as it is, but for what would run something or lead elsewhere than to the web: HTML, and links,
 * pictures and definitions of other addresses get a backslash before them, so that they show as text. A text that leaves
 * something open, such as a fence of code, would change what comes behind it; it becomes plain text.
 */
export function defuseMarkdown(markdown: string): string {
	let text = markdown;
	for (let pass = 0; pass < MOST_PASSES; pass++) {
		const tree = parseMarkdown(text);
		if (!tree) break;
		const places = new Set(activeIn(tree, text));
		if (places.size === 0) return isClosed(text) ? text : escapeMarkdown(markdown);
		text = withBackslashes(text, places);
	}
	return escapeMarkdown(markdown);
}

/** Where something active begins in `text`, whose tree `root` is: the offset of its first bracket. */
function* activeIn(root: Nodes, text: string): Generator<number> {
	const open: Nodes[] = [root];
	while (open.length > 0) {
		const node = must(open.pop());
		const start = node.position?.start.offset ?? 0;
		const isLink = node.type === 'link' || node.type === 'image' || node.type === 'definition';
		if (node.type === 'html' || (isLink && webAddress(node.url) === null)) {
			const end = node.position?.end.offset ?? text.length;
			const bracket = text.slice(start, end).search(/[<[]/);
			yield start + Math.max(bracket, 0);
		}
		if ('children' in node) open.push(...node.children);
	}
}

function withBackslashes(text: string, places: ReadonlySet<number>): string {
	const parts: string[] = [];
	let from = 0;
	for (const place of [...places].sort((a, b) => a - b)) {
		parts.push(text.slice(from, place));
		from = place;
	}
	return [...parts, text.slice(from)].join('\\');
}

function isClosed(markdown: string): boolean {
	const last = parseMarkdown(`${markdown}\n\n${AFTER}\n`)?.children.at(-1);
	const inner = last?.type === 'paragraph' ? last.children[0] : null;
	return inner?.type === 'text' && inner.value === AFTER;
}
