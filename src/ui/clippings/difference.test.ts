import { expect, test } from 'vitest';
import { piecesOf } from './difference';

test('words are apart again, characters of Chinese are not', () => {
	const pieces = piecesOf([
		{ op: 'same', text: 'The ferry' },
		{ op: 'removed', text: 'sails' },
		{ op: 'added', text: '旧港' },
		{ op: 'same', text: '开放' },
	]);
	expect(pieces).toEqual([
		{ role: 'plain', text: 'The ferry ' },
		{ role: 'left-out', text: 'sails ' },
		{ role: 'added', text: '旧港' },
		{ role: 'plain', text: '开放' },
	]);
});
