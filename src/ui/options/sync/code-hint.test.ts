import { describe, expect, test } from 'vitest';
import { newRecoveryCode } from '../../../sync/format/recovery-code';
import { codeHint } from './code-hint';

describe('a mistyped recovery code', () => {
	const code = newRecoveryCode((n) => new Uint8Array(n).map((_, i) => i * 5));

	test('is told by its group, or by its length', () => {
		const other = code[13] === '4' ? '5' : '4';
		expect(codeHint(code.slice(0, 13) + other + code.slice(14))).toEqual({ problem: 'groups', groups: [3] });
		expect(codeHint(code.slice(0, -1))).toEqual({ problem: 'length', length: 34 });
		expect(codeHint(code.toLowerCase().replaceAll('-', ' '))).toBeNull();
	});

	test('is not suspected in a passphrase', () => {
		for (const text of ['seven plums under the blue bridge', 'four words 12', 'a'.repeat(35)])
			expect(codeHint(text)).toBeNull();
	});
});
