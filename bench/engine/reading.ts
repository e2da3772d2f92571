import { chromium } from '@playwright/test';
import { findBrowser } from '../../scripts/lib/browsers.mjs';
import type { Article } from '../../src/text/article';
import { wrapArticle } from '../../tests/support/pages';
import { median } from '../../tests/support/random';
import { serve } from '../../tests/support/server';
import { bundle } from './bundle';
import type { ReadingTimes } from './in-page';

/** Each run is a page of its own, in which no code has run before. */
const RUNS = 15;

/** The reading of a page in Chromium: medians of several fresh pages; null where there is no Chromium. */
export async function benchReading(article: Article): Promise<ReadingTimes | null> {
	const browser = findBrowser(['chromium', 'chrome', 'edge']);
	if (!browser) return null;
	const site = await serve({ '/': newsPage(article) });
	const isRoot = process.getuid?.() === 0;
	const running = await chromium.launch({ executablePath: browser.program, args: isRoot ? ['--no-sandbox'] : [] });
	try {
		const script = await bundle('bench/engine/in-page.ts');
		const times: ReadingTimes[] = [];
		for (let run = 0; run < RUNS; run++) {
			const page = await running.newPage();
			await page.goto(site.url('/'));
			await page.addScriptTag({ content: script });
			times.push(await page.evaluate<ReadingTimes>('measureReading()'));
			await page.close();
		}
		return {
			total: median(times.map(({ total }) => total)),
			longest: median(times.map(({ longest }) => longest)),
			words: median(times.map(({ words }) => words)),
		};
	} finally {
		await running.close();
		await site.close();
	}
}

/** The article as a paper would have it: with menus, a list of other articles and comments about it. */
function newsPage({ text }: Article): string {
	const html = wrapArticle({
		paragraphs: text.split('\n\n'),
		title: 'The covered market by the river',
		date: '2022-01-11',
	});
	const links = (count: number) =>
		Array.from(
			{ length: count },
			(_, i) => `<li><a href="/${i}"><span>Another article, number ${i}</span></a></li>`,
		).join('');
	const comments = Array.from(
		{ length: 40 },
		(_, i) => `<div class="comment"><b>Reader ${i}</b><p>I was there that night, too.</p></div>`,
	);
	return html
		.replace('<body>', `<body><nav><ul>${links(150)}</ul></nav>`)
		.replace(
			'</main>',
			`<aside><ul>${links(150)}</ul></aside><section id="comments">${comments.join('')}</section></main>`,
		);
}
