import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { webAddress } from '../../text/web-address';

/** Text so that nothing in it is markup: a backslash before any character that could begin some (CommonMark §2.4). */
export const escapeMarkdown = (text: string): string =>
	text.replace(/[\\`*_{}[\]<>#|~!$^&]/g, '\\$&').replace(/^(\s*)([-+=]|\d+[.)])(?=\s|$)/gm, '$1\\$2');

/** So many places are defused one by one; a text with more of them has all its markup taken. */
const MOST_PLACES = 50;

/** A paragraph that stands by itself behind any text that leaves nothing open. */
const AFTER = 'after';

/**
 * A reader's own Markdown as it is, but for what would run something or lead elsewhere than to the web: HTML, and links,
 * pictures and definitions of other addresses get a backslash before them, so that they show as text. A text that leaves
 * something open, such as a fence of code, would change what comes behind it; it becomes plain text.
 */
export function defuseMarkdown(markdown: string): string {
	let text = markdown;
	for (let step = 0; step < MOST_PLACES; step++) {
		const places = [...activeIn(fromMarkdown(text))];
		if (places.length === 0) return isClosed(text) ? text : escapeMarkdown(markdown);
		// From the end, so that the places before keep their offsets.
		for (const at of [...new Set(places)].sort((a, b) => b - a)) text = `${text.slice(0, at)}\\${text.slice(at)}`;
	}
	return escapeMarkdown(markdown);

	/** Where something active begins: the offset of its first bracket. */
	function* activeIn(node: Nodes): Generator<number> {
		const start = node.position?.start.offset ?? 0;
		const isLink = node.type === 'link' || node.type === 'image' || node.type === 'definition';
		if (node.type === 'html' || (isLink && webAddress(node.url) === null)) {
			const bracket = text.slice(start).search(/[<[]/);
			yield start + Math.max(bracket, 0);
		}
		if ('children' in node) for (const child of node.children) yield* activeIn(child);
	}
}

function isClosed(markdown: string): boolean {
	const last = fromMarkdown(`${markdown}\n\n${AFTER}\n`).children.at(-1);
	const inner = last?.type === 'paragraph' ? last.children[0] : null;
	return inner?.type === 'text' && inner.value === AFTER;
}
