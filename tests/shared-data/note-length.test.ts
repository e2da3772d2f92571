import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { inShared } from '../../scripts/lib/shared-data.mjs';
import { matchArticle } from '../../src/matching/engine';
import { countWords, LEAD_WORDS } from '../../src/notes/lead';
import { textOf } from '../../src/notes/pieces';
import { writeNotes } from '../../src/notes/write';
import { assemblePlainText } from '../../src/text/assemble';
import { bundledPack } from '../support/packs';
import { readSeeds } from './seeds';

const FILE = inShared('data', 'statements', 'whitehouse-remarks-briefings-2021-2025.jsonl.gz');

interface Text {
	name: string;
	date: string | null;
	text: string;
}

/** Twenty transcripts of the pack's months that are about its subject. */
function readTranscripts(): Text[] {
	if (!existsSync(FILE)) return [];
	return gunzipSync(readFileSync(FILE))
		.toString('utf8')
		.split('\n')
		.filter((line) => /"date": ?"202[12]-(?:12|01|02)/.test(line) && /Ukraine/.test(line))
		.slice(0, 20)
		.map((line) => JSON.parse(line) as { url: string; date: string; text: string })
		.map(({ url, date, text }) => ({ name: url, date, text }));
}

const texts: Text[] = [
	...(readSeeds() ?? []).map(({ name, text }) => ({ name, date: null, text })),
	...readTranscripts(),
];

describe.skipIf(texts.length === 0)('what a note says before “more”', () => {
	test(`is at most ${LEAD_WORDS} words, on every seed and on transcripts`, { timeout: 120_000 }, async () => {
		const pack = await bundledPack();
		let notes = 0;
		const long: string[] = [];
		for (const { name, date, text } of texts) {
			const { article, ...matched } = matchArticle(assemblePlainText(text, { language: 'en', published: date }), [
				pack,
			]);
			for (const { id, lead } of writeNotes({ article, ...matched }).notes) {
				notes++;
				const words = countWords(textOf(lead));
				if (words > LEAD_WORDS) long.push(`${name} ${id}: ${words}`);
			}
		}
		expect(long).toEqual([]);
		expect(notes).toBeGreaterThan(50);
	});
});
