/**
 * The English stem of a folded word, by the Porter2 algorithm (M. F. Porter, "The English (Porter2) stemming
 * algorithm", snowballstem.org, 2001): `bodies`, `body` → `bodi`; `connected`, `connection` → `connect`. Words with
 * anything but a to z, and what is too long to be a word, are given back as they are. On claim retrieval it is worth more than cutting words
 * after six letters, which joins `president` with `presidio` and keeps `die` apart from `dying`.
 */
export function stemEnglish(word: string): string {
	if (word.length < 3 || word.length > MAX_LETTERS || !/^[a-z]+$/.test(word)) return word;
	const exception = EXCEPTIONS.get(word);
	if (exception !== undefined) return exception;
	// A `y` at the beginning or behind a vowel is a consonant, written `Y` until the end.
	let stem = word.replace(/^y|(?<=[aeiouy])y/g, 'Y');
	const r1 = regionOne(stem);
	const r2 = regionAfter(stem, r1);
	stem = withoutPlural(stem);
	if (INVARIANT.has(stem)) return stem;
	stem = withoutPast(stem, r1);
	stem = stem.replace(/(?<=.[^aeiouy])[yY]$/, 'i');
	stem = replaceSuffix(stem, STEP_2, r1);
	stem = replaceSuffix(stem, STEP_3, r1, r2);
	stem = withoutSuffix(stem, r2);
	stem = withoutLastLetter(stem, r1, r2);
	return stem.replaceAll('Y', 'y');
}

/** Longer runs of letters are no words; some steps take quadratic time in the length. */
const MAX_LETTERS = 40;

const EXCEPTIONS = new Map(
	(
		'skis:ski skies:sky dying:die lying:lie tying:tie idly:idl gently:gentl ugly:ugli early:earli only:onli ' +
		'singly:singl sky:sky news:news howe:howe atlas:atlas cosmos:cosmos bias:bias andes:andes'
	)
		.split(' ')
		.map((pair): [string, string] => {
			const [word = '', stem = ''] = pair.split(':');
			return [word, stem];
		}),
);
const INVARIANT = new Set('inning outing canning herring earring proceed exceed succeed'.split(' '));

/** Suffixes with what stands for them, the longest first. Words in which the suffix begins before R1 keep it. */
const STEP_2: readonly (readonly [suffix: string, by: string])[] = (
	'ational:ate ization:ize fulness:ful ousness:ous iveness:ive tional:tion biliti:ble lessli:less entli:ent ' +
	'ation:ate alism:al aliti:al ousli:ous iviti:ive fulli:ful enci:ence anci:ance abli:able izer:ize ator:ate ' +
	'alli:al bli:ble ogi:og li:'
)
	.split(' ')
	.map(pairOf);
const STEP_3: readonly (readonly [suffix: string, by: string])[] =
	'ational:ate tional:tion alize:al icate:ic iciti:ic ative: ical:ic ness: ful:'.split(' ').map(pairOf);
const STEP_4 = /(?:ement|ance|ence|able|ible|ment|ant|ent|ism|ate|iti|ous|ive|ize|(?<=[st])ion|al|er|ic)$/;

function pairOf(pair: string): readonly [string, string] {
	const [suffix = '', by = ''] = pair.split(':');
	return [suffix, by];
}

/** Where R1 begins: behind the first consonant that follows a vowel. */
function regionOne(word: string): number {
	const prefix = /^(?:gener|commun|arsen)/.exec(word);
	return prefix ? prefix[0].length : regionAfter(word, 0);
}

function regionAfter(word: string, start: number): number {
	const found = /[aeiouy][^aeiouy]/.exec(word.slice(start));
	return found ? start + found.index + 2 : word.length;
}

/** Step 1a. */
function withoutPlural(word: string): string {
	if (word.endsWith('sses')) return word.slice(0, -2);
	if (/ie[ds]$/.test(word)) return word.length > 4 ? word.slice(0, -2) : word.slice(0, -1);
	if (/(?:us|ss)$/.test(word) || !/^[^aeiouy]*[aeiouy].+s$/.test(word)) return word;
	return word.slice(0, -1);
}

/** Step 1b: `eed`, `ed`, `ing` and their adverbs. */
function withoutPast(word: string, r1: number): string {
	const eed = /eed(?:ly)?$/.exec(word);
	if (eed) return eed.index >= r1 ? `${word.slice(0, eed.index)}ee` : word;
	const suffix = /(?:ed|ing)(?:ly)?$/.exec(word);
	if (!suffix) return word;
	const rest = word.slice(0, suffix.index);
	if (!/[aeiouy]/.test(rest)) return word;
	if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`;
	if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(rest)) return rest.slice(0, -1);
	return isShort(rest, r1) ? `${rest}e` : rest;
}

/** Whether nothing of a word lies in R1 and it ends in a short syllable: `hop`, `at`. */
function isShort(word: string, r1: number): boolean {
	return word.length <= r1 && /(?:[^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy])$/.test(word);
}

/** Steps 2 and 3. */
function replaceSuffix(
	word: string,
	suffixes: readonly (readonly [string, string])[],
	r1: number,
	r2 = word.length,
): string {
	const pair = suffixes.find(([suffix]) => word.endsWith(suffix));
	if (!pair) return word;
	const [suffix, by] = pair;
	const at = word.length - suffix.length;
	if (at < r1) return word;
	if (suffix === 'ative' && at < r2) return word;
	if (suffix === 'ogi' && word[at - 1] !== 'l') return word;
	if (suffix === 'li' && !/[cdeghkmnrt]$/.test(word.slice(0, at))) return word;
	return word.slice(0, at) + by;
}

/** Step 4. */
function withoutSuffix(word: string, r2: number): string {
	const suffix = STEP_4.exec(word);
	return suffix && suffix.index >= r2 ? word.slice(0, suffix.index) : word;
}

/** Step 5: a last `e`, or the second `l` of two. */
function withoutLastLetter(word: string, r1: number, r2: number): string {
	const at = word.length - 1;
	const rest = word.slice(0, at);
	if (word.endsWith('e')) return at >= r2 || (at >= r1 && !endsInShortSyllable(rest)) ? rest : word;
	return word.endsWith('ll') && at >= r2 ? rest : word;
}

const endsInShortSyllable = (word: string): boolean =>
	/(?:[^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy])$/.test(word);
