import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { webAddress } from './collection';
import { escapeHtml } from './escape-html';

/** A reader's Markdown as HTML without anything active: raw HTML shows as text, images as their words, links go to the web only. */
export const markdownToHtml = (markdown: string): string => render(fromMarkdown(markdown));

function render(node: Nodes): string {
	const inner = 'children' in node ? node.children.map(render).join('') : '';
	switch (node.type) {
		case 'paragraph':
			return `<p>${inner}</p>`;
		case 'heading':
			return `<p><strong>${inner}</strong></p>`;
		case 'emphasis':
			return `<em>${inner}</em>`;
		case 'strong':
			return `<strong>${inner}</strong>`;
		case 'blockquote':
			return `<blockquote>${inner}</blockquote>`;
		case 'list':
			return node.ordered ? `<ol>${inner}</ol>` : `<ul>${inner}</ul>`;
		case 'listItem':
			return `<li>${inner}</li>`;
		case 'inlineCode':
			return `<code>${escapeHtml(node.value)}</code>`;
		case 'code':
			return `<pre><code>${escapeHtml(node.value)}</code></pre>`;
		case 'break':
			return '<br>';
		case 'thematicBreak':
			return '<hr>';
		case 'link': {
			const address = webAddress(node.url);
			return address ? `<a href="${escapeHtml(address)}" rel="noreferrer noopener">${inner}</a>` : inner;
		}
		case 'image':
			return escapeHtml(node.alt ?? '');
		case 'html':
		case 'text':
			return escapeHtml(node.value);
		default:
			return inner;
	}
}
