import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../scripts/lib/browsers.mjs';
import type { Article } from '../../src/text/article';
import { median } from '../../tests/support/random';
import { serve } from '../../tests/support/server';
import { bundle } from './bundle';
import type { WorkerTimes } from './in-worker';

/** Each start is a browser of its own, so that nothing is warm. */
const STARTS = 5;

/** The engine in a service worker of Chromium: medians of several fresh workers; null where there is no Chromium. */
export async function benchWorker(packFile: string, article: Article): Promise<WorkerTimes | null> {
	const browser = findBrowser(['chromium', 'chrome', 'edge']);
	if (!browser) return null;
	const javascript = { 'content-type': 'text/javascript' };
	const site = await serve({
		'/': '<!doctype html><title>Bench</title>',
		'/worker.js': { headers: javascript, body: await bundle('bench/engine/in-worker.ts') },
		'/bench.pack': { headers: { 'content-type': 'application/octet-stream' }, body: readFileSync(packFile) },
	});
	try {
		const times: WorkerTimes[] = [];
		for (let i = 0; i < STARTS; i++) times.push(await inFreshWorker(browser.program, site.url('/'), article));
		return {
			open: median(times.map(({ open }) => open)),
			firstMatch: median(times.map(({ firstMatch }) => firstMatch)),
			match: median(times.map(({ match }) => match)),
		};
	} finally {
		await site.close();
	}
}

async function inFreshWorker(program: string, address: string, article: Article): Promise<WorkerTimes> {
	const isRoot = process.getuid?.() === 0;
	const browser = await chromium.launch({ executablePath: program, args: isRoot ? ['--no-sandbox'] : [] });
	try {
		const page = await browser.newPage();
		await page.goto(address);
		return await page.evaluate(async (given) => {
			await navigator.serviceWorker.register('/worker.js');
			const { active } = await navigator.serviceWorker.ready;
			const { port1, port2 } = new MessageChannel();
			const answer = new Promise<WorkerTimes>((resolve) => {
				port1.onmessage = ({ data }) => resolve(data);
			});
			active?.postMessage({ article: given, pack: '/bench.pack', port: port2 }, [port2]);
			return answer;
		}, article);
	} finally {
		await browser.close();
	}
}
