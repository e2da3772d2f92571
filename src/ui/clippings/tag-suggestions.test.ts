import { expect, test } from 'vitest';
import { suggestTags } from './tag-suggestions';

const KNOWN = ['talks', 'harbour', 'old harbour', 'Hafen', 'гавань', 'ferry/harbour-line'];

test.each([
	['har', [], ['harbour', 'old harbour', 'ferry/harbour-line']],
	['HA', [], ['harbour', 'Hafen', 'old harbour', 'ferry/harbour-line']],
	['#Гав', [], ['гавань']],
	['ha', ['Harbour', 'hafen'], ['old harbour', 'ferry/harbour-line']],
	['x', [], []],
	['', ['talks'], ['harbour', 'old harbour', 'Hafen', 'гавань', 'ferry/harbour-line']],
])('%s', (typed, chosen, suggested) => {
	expect(suggestTags(KNOWN, typed, chosen)).toEqual(suggested);
});

test('no more are suggested than can be looked over', () => {
	expect(
		suggestTags(
			Array.from({ length: 50 }, (_, i) => `t${i}`),
			't',
			[],
		),
	).toHaveLength(8);
});
