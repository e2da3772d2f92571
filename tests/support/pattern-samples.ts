/** What stands for the classes of characters that have a name. */
const NAMED: Record<string, string> = {
	d: '1',
	D: 'a',
	w: 'a',
	W: '-',
	s: ' ',
	S: 'a',
	n: '\n',
	r: '\r',
	t: '\t',
	b: '',
	B: '',
};

/** A sign, an escape, or a class of characters. */
const ATOM = /\\(?:[pP]\{[^}]*\}|u[0-9a-f]{4}|u\{[0-9a-f]+\}|x[0-9a-f]{2}|k<\w+>|.)|\[(?:\\.|[^\]\\])*\]|[^\\]/gisu;

/** What groups begin with, and how often something may come: nothing that a text has. */
const GRAMMAR = /\(\?(?:<?[=!:]|<\w+>|[a-z-]+:)|\{\d+(?:,\d*)?\}/g;

/**
 * Pieces that a regular expression has something to do with: what each of its parts may stand for, some of them in a row, and
 * each of its alternatives from end to end.
 */
export function samplesOf({ source }: RegExp): string[] {
	const alternatives = source
		.replace(GRAMMAR, '')
		.split(/(?<!\\)[|()](?![^[]*(?<!\\)\])/)
		.map((part) => [...part.matchAll(ATOM)].map(([atom]) => sampleOf(atom)).filter((sample) => sample !== ''));
	const samples = alternatives.flatMap((atoms) => [
		...atoms,
		...atoms.slice(1).map((atom, i) => `${atoms[i]}${atom}`),
		atoms.join(''),
	]);
	return [...new Set([...samples, alternatives.flat().join('')])].filter((sample) => sample !== '');
}

/** A text of one character, or none, for which a part of a regular expression stands. */
function sampleOf(atom: string): string {
	if (/^[*+?^$]$/.test(atom)) return '';
	if (atom === '.') return 'a';
	if (atom.startsWith('[')) {
		const inner = atom.slice(1, -1);
		return inner.startsWith('^')
			? (/[ a\n]/.exec(' a\n'.replace(new RegExp(`[${inner.slice(1)}]`, 'gu'), ''))?.[0] ?? '')
			: firstOf(inner);
	}
	return atom.startsWith('\\') ? firstOf(atom) : atom;
}

/** The first character that a class has. */
function firstOf(inner: string): string {
	const [first = ''] = inner.match(ATOM) ?? [];
	if (!first.startsWith('\\')) return first;
	const code = /^\\(?:u\{?|x)([0-9a-f]+)/i.exec(first)?.[1];
	if (code) return String.fromCodePoint(Number.parseInt(code, 16));
	const property = /^\\([pP])\{/.exec(first)?.[1];
	if (property) return property === 'P' ? '-' : (CHARACTERS.find((sign) => new RegExp(first, 'u').test(sign)) ?? 'a');
	return NAMED[first.charAt(1)] ?? first.slice(1);
}

const CHARACTERS = ['a', 'A', '1', '\u0301', '\u00ad', '.', ' ', '$', '\u0001', '星', 'я', '👍'];
