import { expect, test } from 'vitest';
import { mergeTags, readTags, tidyTags } from './tags';

test('tags are apart by commas of any script, semicolons and line breaks', () => {
	expect(readTags('harbour, old talks;#winter\nгавань，港、港口، ميناء,,')).toEqual([
		'harbour',
		'old talks',
		'winter',
		'гавань',
		'港',
		'港口',
		'ميناء',
	]);
});

test('the first spelling of a tag stays', () => {
	expect(tidyTags(['Harbour', 'harbour ', '', '  ', 'ＨＡＲＢＯＵＲ', 'a\u0308', 'ä'])).toEqual(['Harbour', 'a\u0308']);
});

test('what was put in and taken away is done to what is stored', () => {
	expect(mergeTags(['a', 'b', 'c'], ['b', 'c', 'x'], ['a', 'C', 'y'])).toEqual(['c', 'x', 'y']);
	expect(mergeTags([], ['Talks'], ['talks'])).toEqual(['Talks']);
});
