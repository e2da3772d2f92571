import { safeNormalize } from '../../text/safe-normalize';

/** What each code unit of the basic plane folds to, filled on first use; 0 where it has not been looked up. */
const folds = new Uint16Array(65536);

/** Letters that neither case nor decomposition brings to the letter that people type instead. */
const SPECIAL: Record<string, string> = {
	ß: 's',
	ё: 'е',
	й: 'й',
	ł: 'l',
	ø: 'o',
	đ: 'd',
	ı: 'i',
	ґ: 'г',
	ʼ: "'",
	'’': "'",
};

const ASCII = /^\p{ASCII}*$/u;

/**
 * Folds a text for searching, unit by unit, so that offsets stay what they are: case, accents and umlauts (`ä` is `a`),
 * width and typographic quotes do not count; `ё` is `е`, but `й` is not `и`. Linear.
 */
export function fold(text: string): string {
	// Of these letters nothing but their case counts, and the browser is ten times as fast with that.
	if (ASCII.test(text)) return text.toLowerCase();
	const units = new Uint16Array(text.length);
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		units[i] = folds[unit] || lookUp(unit);
	}
	return decode(units);
}

function lookUp(unit: number): number {
	const character = safeNormalize(String.fromCharCode(unit), 'NFKC').toLowerCase();
	const special = SPECIAL[character] ?? character;
	// The first unit of the decomposed letter is the letter without its marks.
	const plain = special === 'й' ? special : safeNormalize(special, 'NFD');
	const first = unit >= 0xd800 && unit <= 0xdfff ? unit : plain.charCodeAt(0) || unit;
	folds[unit] = first;
	return first;
}

/** Longest stretch that is put together at once: more arguments than this overflow the stack in some engines. */
const CODES_AT_ONCE = 8192;

function decode(units: Uint16Array): string {
	let text = '';
	for (let i = 0; i < units.length; i += CODES_AT_ONCE)
		text += String.fromCharCode(...units.subarray(i, i + CODES_AT_ONCE));
	return text;
}

const WRITTEN_OUT: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** The folded forms under which a typed word may stand: German `ä`, `ö`, `ü`, `ß` are also written `ae`, `oe`, `ue`, `ss`. */
export function typedForms(word: string): string[] {
	const lower = safeNormalize(word, 'NFC').toLowerCase();
	const written = lower.replace(/[äöüß]/g, (letter) => WRITTEN_OUT[letter] ?? letter);
	// Not of the lower case: that of some letters is longer than they, and `fold` lets be what is beyond the basic plane.
	const folded = fold(safeNormalize(word, 'NFC'));
	const umlauts = folded.replace(/([aou])e/g, '$1').replaceAll('ss', 's');
	return [...new Set([folded, umlauts, fold(written)])];
}
