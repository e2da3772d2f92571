import { expect, test } from 'vitest';
import { formatDate, languageName, percent, score } from './format';

test('a date is shown as exactly as it is known', () => {
	expect(formatDate('2022', 'en-GB')).toBe('2022');
	expect(formatDate('2022-01', 'en-GB')).toBe('January 2022');
	expect(formatDate('2022-01-12', 'en-GB')).toBe('12 January 2022');
	expect(formatDate('2022-01-12', 'de')).toBe('12. Januar 2022');
	expect(formatDate('spring 2022', 'en-GB')).toBe('spring 2022');
});

test('languages, shares and scores are written for the reader', () => {
	expect(languageName('ru', 'en')).toBe('Russian');
	expect(languageName('not a tag', 'en')).toBe('not a tag');
	expect(percent(0.957, 'en')).toBe('96%');
	expect(score(0.87449, 'en')).toBe('0.874');
});
