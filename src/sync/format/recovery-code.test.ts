import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { secretOf } from './passphrase';
import { newRecoveryCode, readRecoveryCode } from './recovery-code';

const code = fc
	.uint8Array({ minLength: 28, maxLength: 28 })
	.map((bytes) => newRecoveryCode(() => new Uint8Array(bytes)));

const replaceAt = (text: string, at: number, char: string) => text.slice(0, at) + char + text.slice(at + 1);
const groupOf = (at: number) => Math.floor(at / 6) + 1;

describe('a recovery code', () => {
	test('has seven groups of five, and is another one each time', () => {
		expect(newRecoveryCode()).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){6}[0-9A-HJKMNP-TV-Z]{5}$/);
		expect(newRecoveryCode()).not.toBe(newRecoveryCode());
	});

	test('is read however it is typed', () => {
		fc.assert(
			fc.property(code, (code) => {
				const sloppy = ` ${code.toLowerCase().replaceAll('-', ' – ').replaceAll('0', 'o').replaceAll('1', 'l')}\n`;
				expect(readRecoveryCode(sloppy)).toEqual({ code });
				expect(readRecoveryCode(code.replaceAll('-', '').replaceAll('1', 'I'))).toEqual({ code });
				expect(secretOf(sloppy)).toBe(code);
			}),
		);
	});

	test('names the group of any one wrong character', () => {
		fc.assert(
			fc.property(code, fc.nat(40), fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZU?'), (code, at, char) => {
				fc.pre(code[at] !== '-' && code[at] !== char);
				expect(readRecoveryCode(replaceAt(code, at, char))).toEqual({ problem: 'groups', groups: [groupOf(at)] });
			}),
			{ numRuns: 2000 },
		);
	});

	test('notices two characters, or two groups, that changed places', () => {
		fc.assert(
			fc.property(code, fc.nat(6), fc.nat(4), fc.nat(4), fc.nat(6), (code, group, i, j, other) => {
				const groups = code.split('-');
				const [a = '', b = ''] = [groups[group], groups[other]];
				const swapped = replaceAt(replaceAt(a, i, a[j] ?? ''), j, a[i] ?? '');
				if (swapped !== a)
					expect(readRecoveryCode(groups.with(group, swapped).join('-'))).toEqual({
						problem: 'groups',
						groups: [group + 1],
					});
				if (group !== other)
					expect(readRecoveryCode(groups.with(group, b).with(other, a).join('-'))).toMatchObject({ problem: 'groups' });
			}),
			{ numRuns: 1000 },
		);
	});

	test('says how many characters were typed when it is not all of them', () => {
		expect(readRecoveryCode(newRecoveryCode().slice(0, -2))).toEqual({ problem: 'length', length: 33, wanted: 35 });
	});
});

describe('a passphrase', () => {
	test('is the same whichever way its letters and spaces are written', () => {
		expect(secretOf(' cafe\u0301  au lait\t')).toBe(secretOf('caf\u00e9 au\u00a0lait'));
	});
});
