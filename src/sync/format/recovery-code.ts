import { safeNormalize } from '../../text/safe-normalize';
import { type Random, randomBytes } from './bytes';

/** Crockford's base 32: no I, L, O and U, which are taken for others or make words. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What people write for a character that the alphabet has not. */
const READ_AS: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

const GROUPS = 7;
const GROUP_LENGTH = 5;

/** x⁵ + x² + 1, by which GF(32) is made. */
const POLYNOMIAL = 0b100101;

/**
 * A new recovery code: 140 random bits in seven groups of five characters, the last of each a check over the group and its
 * place. `X7K2M-…`; 41 characters with the hyphens.
 */
export function newRecoveryCode(random: Random = randomBytes): string {
	const bytes = random(GROUPS * (GROUP_LENGTH - 1));
	const groups = Array.from({ length: GROUPS }, (_, group) => {
		const values = [...bytes.subarray(group * (GROUP_LENGTH - 1), (group + 1) * (GROUP_LENGTH - 1))].map(
			(byte) => byte % 32,
		);
		return [...values, checkOf(values, group)].map((value) => ALPHABET[value]).join('');
	});
	return groups.join('-');
}

/** What was read as a recovery code: the code as it is printed, or what is wrong with it. */
type ReadCode =
	| { code: string }
	/** Not 35 characters, hyphens and spaces apart. */
	| { problem: 'length'; length: number; wanted: number }
	/** Groups, from 1, that were mistyped: a wrong character in them or in their check, or at the wrong place. */
	| { problem: 'groups'; groups: number[] };

/**
 * Reads a code as a person types it: in either case, with any spaces and hyphens or none, O for 0, I and L for 1. Any one
 * wrong character in a group, two that changed places, and groups that changed places are found; other slips in a group
 * pass one time in 32.
 */
export function readRecoveryCode(text: string): ReadCode {
	const typed = [
		...safeNormalize(text, 'NFKC')
			.toUpperCase()
			.replace(/[\s\p{Pd}]+/gu, ''),
	].map((char) => READ_AS[char] ?? char);
	const wanted = GROUPS * GROUP_LENGTH;
	if (typed.length !== wanted) return { problem: 'length', length: typed.length, wanted };
	const groups = Array.from({ length: GROUPS }, (_, i) => typed.slice(i * GROUP_LENGTH, (i + 1) * GROUP_LENGTH));
	const wrong = groups.flatMap((group, i) => (isWhole(group, i) ? [] : [i + 1]));
	return wrong.length > 0
		? { problem: 'groups', groups: wrong }
		: { code: groups.map((group) => group.join('')).join('-') };
}

function isWhole(group: readonly string[], place: number): boolean {
	const values = group.map((char) => ALPHABET.indexOf(char));
	return values.every((value) => value >= 0) && checkOf(values.slice(0, -1), place) === values.at(-1);
}

/** Each character times another power of x in GF(32), and the group's place. */
function checkOf(values: readonly number[], place: number): number {
	return values.reduce((check, value) => double(check ^ value), 0) ^ place;
}

const double = (value: number): number => (value & 16 ? (value << 1) ^ POLYNOMIAL : value << 1);
