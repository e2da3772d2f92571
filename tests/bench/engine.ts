import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { openPack } from '../../src/corpus/pack/open';
import { SHINGLE_SIZE, shingleHashes } from '../../src/fingerprint';
import { matchArticle } from '../../src/matching/engine';
import { writeNotes } from '../../src/notes/write';
import { assemblePlainText } from '../../src/text/assemble';
import { tokenise } from '../../src/text/tokenise';

const PACK = 'public/packs/security-guarantees-2022.pack';
const WORDS = 3000;

/** One measured thing: what, how much, and in which unit. */
export interface EngineRow {
	what: string;
	value: number;
	unit: string;
}

/** Opens the bundled pack and matches a page of 3,000 words that touches its subject, many times; medians. */
export async function benchEngine(): Promise<EngineRow[]> {
	const bytes = new Uint8Array(readFileSync(PACK));
	const opening = await medianMs(30, () => openPack(bytes));
	const pack = await openPack(bytes);
	const article = assemblePlainText(
		page(pack.ids('claim').flatMap((id) => pack.entry('claim', id)?.variants.en ?? [])),
		{ language: 'en' },
	);
	const matching = await medianMs(60, () => matchArticle(article, [pack]));
	const matched = matchArticle(article, [pack]);
	const writing = await medianMs(30, () => writeNotes(matched));
	const large = article.text.repeat(Math.ceil(20_000_000 / article.text.length));
	const hashing = await medianMs(5, () => shingleHashes(tokenise(large), SHINGLE_SIZE));
	return [
		{ what: 'bundled pack', value: bytes.length / 1000, unit: 'kB' },
		{ what: 'bundled pack, compressed', value: gzipSync(bytes).length / 1000, unit: 'kB' },
		{ what: 'open the pack', value: opening, unit: 'ms' },
		{ what: `match ${WORDS} words`, value: matching, unit: 'ms' },
		{ what: `write its ${matched.matches.length} notes`, value: writing, unit: 'ms' },
		{ what: 'words and shingles of text', value: large.length / 1e6 / (hashing / 1000), unit: 'MB/s' },
	];
}

export function formatEngine(rows: readonly EngineRow[]): string {
	return rows.map(({ what, value, unit }) => `${what.padEnd(32)}${value.toFixed(1).padStart(10)} ${unit}`).join('\n');
}

/** Sentences of the subject in turn, up to the wanted number of words. */
function page(sentences: readonly string[]): string {
	const lines: string[] = [];
	for (let words = 0, i = 0; words < WORDS; i++) {
		const sentence = sentences[i % sentences.length] ?? '';
		lines.push(i % 5 === 4 ? `${sentence}\n` : sentence);
		words += sentence.split(' ').length;
	}
	return lines.join(' ');
}

async function medianMs(times: number, task: () => unknown): Promise<number> {
	const taken: number[] = [];
	for (let i = 0; i < times; i++) {
		const start = performance.now();
		await task();
		taken.push(performance.now() - start);
	}
	return taken.sort((a, b) => a - b)[times >> 1] ?? 0;
}
