import type { Nodes } from 'mdast';
import { webAddress } from '../../text/web-address';
import { parseMarkdown } from './parse-markdown';

/** Markdown as what is shown of it: words, or an element of HTML with its parts. */
export type MarkdownPart = string | MarkdownElement;

export type MarkdownElement = { parts: MarkdownPart[] } & (
	| { name: 'p' | 'strong' | 'em' | 'blockquote' | 'ul' | 'li' | 'pre' | 'code' | 'br' | 'hr' }
	/** A numbered list and its first number. */
	| { name: 'ol'; start: number }
	/** A link to the web or to a mailbox. */
	| { name: 'a'; href: string }
);

const ELEMENTS = {
	paragraph: 'p',
	strong: 'strong',
	emphasis: 'em',
	blockquote: 'blockquote',
	listItem: 'li',
	break: 'br',
	thematicBreak: 'hr',
} as const;

/**
 * A reader's Markdown (CommonMark) without anything active: HTML is words, pictures are their words, links lead to the
 * web or a mailbox. Apart from what shows it, so that a surface can load it when it is needed.
 */
export function readMarkdown(markdown: string): MarkdownPart[] {
	const tree = parseMarkdown(markdown);
	return tree ? read(tree, 0) : readPlainText(markdown);
}

/** Levels beyond which what is nested is its words alone. */
const MOST_LEVELS = 60;

/** What is no Markdown, or too much of it: paragraphs and lines as they were typed. */
function readPlainText(text: string): MarkdownPart[] {
	return text.split(/\n\s*\n/).map((paragraph) => ({
		name: 'p',
		parts: paragraph
			.split('\n')
			.flatMap((line, at): MarkdownPart[] => (at === 0 ? [line] : [{ name: 'br', parts: [] }, line])),
	}));
}

function read(node: Nodes, level: number): MarkdownPart[] {
	if (level > MOST_LEVELS) return [wordsOf(node)];
	const parts = 'children' in node ? node.children.flatMap((child) => read(child, level + 1)) : [];
	switch (node.type) {
		case 'paragraph':
		case 'strong':
		case 'emphasis':
		case 'blockquote':
		case 'listItem':
		case 'break':
		case 'thematicBreak':
			return [{ name: ELEMENTS[node.type], parts }];
		case 'heading':
			return [{ name: 'p', parts: [{ name: 'strong', parts }] }];
		case 'list':
			return [node.ordered ? { name: 'ol', start: node.start ?? 1, parts } : { name: 'ul', parts }];
		case 'inlineCode':
			return [{ name: 'code', parts: [node.value] }];
		case 'code':
			return [{ name: 'pre', parts: [{ name: 'code', parts: [node.value] }] }];
		case 'link': {
			const href = linkAddress(node.url);
			return href === null ? parts : [{ name: 'a', href, parts }];
		}
		case 'image':
			return [node.alt ?? ''];
		case 'html':
		case 'text':
			return [node.value];
		default:
			return parts;
	}
}

/** The words of a tree, however deep. */
function wordsOf(root: Nodes): string {
	const words: string[] = [];
	const open: Nodes[] = [root];
	for (let node = open.pop(); node; node = open.pop()) {
		if ('value' in node) words.push(node.value);
		if ('children' in node) open.push(...node.children.toReversed());
	}
	return words.join('');
}

const linkAddress = (url: string): string | null => (/^mailto:/i.test(url) ? url : webAddress(url));
