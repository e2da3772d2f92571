import { describe, expect, test } from 'vitest';
import { type Judgement, judge, SETTLED_MS } from './hysteresis';

type State = NonNullable<Judgement['said']>;

/** What is said after looks at these times found these states. */
function said(looks: readonly (readonly [at: number, state: State])[]): (State | null)[] {
	let now: Judgement = { said: null, doubt: null };
	return looks.map(([at, state]) => {
		now = judge(now, state, at);
		return now.said;
	});
}

describe('judge', () => {
	test('believes good news at once', () => {
		expect(
			said([
				[0, 'gone'],
				[10, 'edited'],
				[20, 'moved'],
				[30, 'anchored'],
			]),
		).toEqual([null, 'edited', 'moved', 'anchored']);
	});

	test('says that a passage is gone once it was gone for a while, from the beginning too', () => {
		expect(
			said([
				[0, 'gone'],
				[SETTLED_MS - 1, 'gone'],
				[SETTLED_MS, 'gone'],
			]),
		).toEqual([null, null, 'gone']);
		expect(
			said([
				[0, 'anchored'],
				[100, 'gone'],
				[100 + SETTLED_MS, 'gone'],
			]),
		).toEqual(['anchored', 'anchored', 'gone']);
	});

	test('does not flip while a page takes its text away and brings it back', () => {
		const looks = Array.from({ length: 20 }, (_, i) => [i * 1000, i % 2 === 0 ? 'moved' : 'gone'] as const);
		expect(new Set(said(looks))).toEqual(new Set(['moved']));
	});

	test('begins to wait anew when it finds something else', () => {
		expect(
			said([
				[0, 'anchored'],
				[100, 'edited'],
				[SETTLED_MS, 'gone'],
				[SETTLED_MS + 200, 'gone'],
			]),
		).toEqual([...['anchored', 'anchored', 'anchored', 'anchored']]);
	});
});
