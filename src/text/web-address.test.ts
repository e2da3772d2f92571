import { expect, test } from 'vitest';
import { webAddress } from './web-address';

test.each([
	['https://paper.example', 'https://paper.example/'],
	['HTTP://Paper.example/a b', 'http://paper.example/a%20b'],
])('%s is of the web', (url, address) => {
	expect(webAddress(url)).toBe(address);
});

test.each([
	'javascript:alert(1)',
	' java\tscript:alert(1)',
	'data:text/html,x',
	'mailto:a@b.example',
	'paper',
	'',
	null,
])('%j is not', (url) => {
	expect(webAddress(url)).toBeNull();
});
