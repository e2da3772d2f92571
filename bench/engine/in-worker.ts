import { openPack } from '../../src/corpus/pack/open';
import { matchArticle } from '../../src/matching/engine';
import type { Article } from '../../src/text/article';
import { medianMs } from '../../tests/support/random';

/** What is measured inside a service worker: milliseconds. */
export interface WorkerTimes {
	open: number;
	firstMatch: number;
	match: number;
}

const ROUNDS = 60;

/** The script of a service worker that does on demand what Sidelight's does: opens the pack and matches an article. */
addEventListener('message', (event) => {
	const { article, pack, port } = (event as MessageEvent<{ article: Article; pack: string; port: MessagePort }>).data;
	void measure(article, pack).then((times) => port.postMessage(times));
});

async function measure(article: Article, address: string): Promise<WorkerTimes> {
	const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
	const started = performance.now();
	const pack = await openPack(bytes);
	const opened = performance.now();
	matchArticle(article, [pack]);
	const firstMatch = performance.now() - opened;
	return { open: opened - started, firstMatch, match: await medianMs(ROUNDS, () => matchArticle(article, [pack])) };
}
