import { must } from '../../text/must';
import { type MarkdownPart, readMarkdown } from './read-markdown';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as it can stand between tags and in attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => must(ESCAPES[character]));

/** A reader's Markdown as HTML without anything active. */
export const markdownToHtml = (markdown: string): string => print(readMarkdown(markdown));

const print = (parts: readonly MarkdownPart[]): string => parts.map(printPart).join('');

function printPart(part: MarkdownPart): string {
	if (typeof part === 'string') return escapeHtml(part);
	const inner = print(part.parts);
	switch (part.name) {
		case 'br':
		case 'hr':
			return `<${part.name}>`;
		case 'ol':
			return part.start === 1 ? `<ol>${inner}</ol>` : `<ol start="${part.start}">${inner}</ol>`;
		case 'a':
			return linkToHtml(part.href, inner);
		default:
			return `<${part.name}>${inner}</${part.name}>`;
	}
}

/** A link of an exported page; the web does not learn where the reader came from. */
export function linkToHtml(href: string, inner: string): string {
	const rel = href.startsWith('http') ? ' rel="noreferrer noopener"' : '';
	return `<a href="${escapeHtml(href)}"${rel}>${inner}</a>`;
}
