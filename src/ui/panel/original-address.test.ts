import { expect, test } from 'vitest';
import { originalAddress } from './original-address';

test.each([
	['about:reader?url=https%3A%2F%2Fpaper.example%2Fa%3Fid%3D7', 'https://paper.example/a?id=7'],
	['read://https_paper.example/?url=https%3A%2F%2Fpaper.example%2Fa', 'https://paper.example/a'],
	['view-source:https://paper.example/a?url=1', 'https://paper.example/a?url=1'],
	['about:reader?url=javascript%3Aalert(1)', null],
	['view-source:about:blank', null],
	['about:reader', null],
])('%s shows %s', (url, original) => {
	expect(originalAddress(url)).toBe(original);
});
