import { expect, it } from 'vitest';
import { longestWords } from './late-text';
import { offeredTags } from './tag-field';

it('offers tags that begin as what is typed, then those that hold it, and none that is there', () => {
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

it('listens for the longest words of a passage, in any script', () => {
	expect(longestWords('The ferry will sail again on Monday')).toEqual(['Monday', 'ferry', 'again', 'will']);
	expect(longestWords('北约不会关闭大门')).toEqual(['北约不会', '关闭大门']);
	expect(longestWords('…')).toEqual([]);
});
