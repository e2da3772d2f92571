import { expect, test } from 'vitest';
import { longestWords } from './late-text';
import { offeredTags } from './tag-field';

test('offers tags that begin as what is typed, then those that hold it, and none that is there', () => {
	const known = ['Harbour', 'old harbour', 'talks', 'harbour master', 'haR'];
	expect(offeredTags(known, [], 'har')).toEqual(['Harbour', 'harbour master', 'old harbour']);
	expect(offeredTags(known, ['Harbour'], 'HARB')).toEqual(['harbour master', 'old harbour']);
	expect(offeredTags(known, [], '')).toEqual([]);
	expect(
		offeredTags(
			Array.from({ length: 50 }, (_, i) => `a${i}`),
			[],
			'a',
		),
	).toHaveLength(5);
});

test('listens for the longest words of a passage, in any script', () => {
	expect(longestWords('The ferry will sail again on Monday')).toEqual(['Monday', 'ferry', 'again', 'will']);
	expect(longestWords('北约不会关闭大门')).toEqual(['北约不会', '关闭大门']);
	expect(longestWords('…')).toEqual([]);
});
