import { escapeHtml } from './pages';

/**
 * A site of one document that shows a story by its address: links go on by `history.pushState`, or by the fragment where
 * they are one. `canonical`: what stands in its head all the time, as some leave it.
 */
export function singlePageSite(stories: Record<string, readonly string[]>, canonical?: string): string {
	const shown = Object.fromEntries(
		Object.entries(stories).map(([route, paragraphs]) => [
			route,
			`<h1>Story at ${route}</h1>${paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join('')}`,
		]),
	);
	return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Stories</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="2022-01-21">
${canonical === undefined ? '' : `<link rel="canonical" href="${canonical}">`}
<style>body { max-width: 640px; margin: 40px auto; font: 18px/1.6 serif } footer { height: 500px }</style></head>
<body><nav>${Object.keys(stories)
		.map((route) => `<a href="${route}">${route}</a> `)
		.join('')}</nav><main><article></article></main><footer></footer>
<script>
const stories = ${JSON.stringify(shown).replaceAll('<', '\\u003c')};
const show = () => {
	const route = location.pathname + location.hash;
	document.querySelector('article').innerHTML = stories[location.hash] ?? stories[location.pathname] ?? '';
	document.title = 'Story at ' + route;
};
addEventListener('popstate', show);
addEventListener('hashchange', show);
addEventListener('click', (event) => {
	const href = event.target.closest('a')?.getAttribute('href');
	if (!href || href.startsWith('#')) return;
	event.preventDefault();
	history.pushState(null, '', href);
	show();
});
show();
</script></body></html>`;
}
