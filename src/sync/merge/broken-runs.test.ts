import { expect, test } from 'vitest';
import { aClipping } from '../../../tests/support/clippings';
import { wordsOf } from '../../../tests/support/histories';
import { randomNumbers } from '../../../tests/support/random';
import { applyUpdates, localChange, readDocument } from './documents';

const MERGES = 2000;

/** Least words that count as a run: what a person would notice as one phrase. */
const RUN = 3;

/** The text after one person's editing, and the runs of words that they typed. */
function edit(words: readonly string[], author: string, below: (n: number) => number): [string[], string[][]] {
	const typed = (count: number) => Array.from({ length: count }, (_, i) => `«${author}${below(1000)}x${i}»`);
	if (below(10) < 4) {
		const all = typed(3 + below(10));
		return [all, [all]];
	}
	let text = [...words];
	const runs: string[][] = [];
	for (let edits = 1 + below(3); edits > 0; edits--) {
		const run = typed(1 + below(6));
		text = text.toSpliced(below(text.length + 1), below(4), ...run);
		runs.push(run);
	}
	const standing = runs.filter((run) => run.length >= RUN && text.join(' ').includes(run.join(' ')));
	return [text, standing];
}

test('two people who edit the same comment find their phrases whole after the merge', () => {
	const below = randomNumbers(7);
	const told = { runs: 0, broken: 0, lost: 0, glued: 0 };
	for (let merge = 0; merge < MERGES; merge++) {
		const words = Array.from({ length: 5 + below(20) }, (_, i) => `«base${i}»`);
		const record = aClipping({ comment: words.join(' ') });
		const begun = localChange(null, record, { at: 0 })?.doc ?? new Uint8Array();
		const edits = ['a', 'b'].map((author) => {
			const [text, runs] = edit(words, author, below);
			const session = { at: 0, clientId: 1 + below(2 ** 31) };
			return { text, runs, update: localChange(begun, { ...record, comment: text.join(' ') }, session)?.update };
		});
		const { doc } = applyUpdates(
			begun,
			edits.flatMap(({ update }) => update ?? []),
		);
		const merged = readDocument(doc).content?.comment ?? '';
		const found = wordsOf(merged);
		const inOrder = ` ${found.join(' ')} `;
		for (const { text, runs } of edits) {
			told.lost += text.filter((word) => !word.startsWith('«base') && !found.includes(word)).length;
			told.runs += runs.length;
			told.broken += runs.filter((run) => !inOrder.includes(` ${run.join(' ')} `)).length;
		}
		if (/»«/.test(merged)) told.glued++;
	}
	expect(told).toMatchObject({ lost: 0, glued: 0 });
	expect(told.broken / told.runs).toBeLessThan(0.01);
});
