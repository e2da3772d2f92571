/** What a test says of an article; everything but the paragraphs may be left out. */
export interface ArticleParts {
	paragraphs: readonly string[];
	title?: string;
	byline?: string;
	/** ISO date */
	date?: string;
	siteName?: string;
	/** Two-letter language of the page. */
	language?: string;
}

/** A plain news page around some paragraphs of text, marked up as most papers do it. */
export function wrapArticle({
	paragraphs,
	title = 'A page',
	byline,
	date,
	siteName,
	language = 'en',
}: ArticleParts): string {
	const meta = (property: string, content: string | undefined) =>
		content === undefined ? '' : `<meta property="${property}" content="${escapeHtml(content)}">`;
	return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${escapeHtml(title)}</title>
${meta('og:type', 'article')}
${meta('og:title', title)}
${meta('og:site_name', siteName)}
${meta('article:published_time', date)}
${byline === undefined ? '' : `<meta name="author" content="${escapeHtml(byline)}">`}
</head>
<body>
<header><nav><a href="/">Home</a> <a href="/world">World</a></nav></header>
<main><article>
<h1>${escapeHtml(title)}</h1>
${byline === undefined ? '' : `<p class="byline">By ${escapeHtml(byline)}</p>`}
${date === undefined ? '' : `<time datetime="${escapeHtml(date)}">${escapeHtml(date)}</time>`}
${paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('\n')}
</article></main>
<footer><p>Contact</p></footer>
</body>
</html>
`;
}

/** Text as it may stand in HTML, between tags or in a quoted attribute. */
export function escapeHtml(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** The paragraphs of a plain text: what stands between blank lines. */
export function paragraphsOf(text: string): string[] {
	return text
		.split(/\n\s*\n/)
		.map((paragraph) => paragraph.trim())
		.filter(Boolean);
}
