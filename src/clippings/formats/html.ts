import { webAddress } from '../../text/web-address';
import type { Clipping } from '../model';
import { type Collection, groupByPage, type PageGroup, receiptLine, titleOf } from './collection';
import { escapeHtml, linkToHtml, markdownToHtml } from './markdown-html';

const STYLE = `
:root { color-scheme: light dark; }
body { font: 1rem/1.55 Georgia, "Times New Roman", serif; max-inline-size: 42rem; margin: 2rem auto; padding-inline: 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-block: 2.5rem .25rem; }
blockquote { margin: 1rem 0; padding-inline-start: 1rem; border-inline-start: 3px solid; white-space: pre-line; }
.yellow { border-color: #c9a400; } .green { border-color: #4d8a50; } .blue { border-color: #3b78b0; }
.rose { border-color: #c0607c; } .violet { border-color: #7d62b3; }
.facts, .tags, .notes { font: .875rem/1.5 system-ui, sans-serif; opacity: .85; }
.text { white-space: pre-line; }
@media print { body { margin: 0; } blockquote, article { break-inside: avoid; } a { color: inherit; } details:not([open]) { display: none; } }
`;

/**
 * One page of HTML that needs nothing else and runs nothing: its policy forbids scripts, images and addresses of every
 * kind but its own style, and all text is escaped. In pieces.
 */
export function* writeHtml(collection: Collection, exported: string): Generator<string> {
	const groups = groupByPage(collection);
	yield `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Sidelight clippings</title>
<style>${STYLE}</style>
</head>
<body>
<h1>Clippings</h1>
<p class="facts">${collection.clippings.length} from ${groups.length} pages, ${escapeHtml(exported.slice(0, 10))}</p>
`;
	for (const group of groups) yield `${section(group)}\n`;
	yield '</body>\n</html>\n';
}

function section({ page, clippings, text }: PageGroup): string {
	const address = webAddress(page.url);
	const facts = [page.author, page.site, page.published].flatMap((fact) => (fact ? [escapeHtml(fact)] : []));
	const link = address ? linkToHtml(address, escapeHtml(address)) : escapeHtml(page.url);
	return `<section${page.language ? ` lang="${escapeHtml(page.language)}"` : ''}>
<h2 dir="auto">${escapeHtml(titleOf(page))}</h2>
<p class="facts" dir="auto">${[...facts, link].join(', ')}</p>
${clippings.map(article).join('\n')}
${text === null ? '' : `<details><summary>Text of the page</summary><div class="text" dir="auto">${escapeHtml(text)}</div></details>`}
</section>`;
}

function article({ selectors, colour, comment, tags, notes, created }: Clipping): string {
	return `<article>
<blockquote class="${colour}" dir="auto">${escapeHtml(selectors.quote.exact)}</blockquote>
${comment === '' ? '' : `<div dir="auto">${markdownToHtml(comment)}</div>`}
<p class="tags">${[escapeHtml(created.slice(0, 10)), ...tags.map((tag) => `#${escapeHtml(tag)}`)].join(' ')}</p>
${notes.map((note) => `<p class="notes"><strong>${escapeHtml(note.heading)}</strong>: ${escapeHtml(note.text)} [${escapeHtml(receiptLine(note))}]</p>`).join('\n')}
</article>`;
}
