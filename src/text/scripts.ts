import { classOf, IDEOGRAPH, LETTER } from './characters';

/** How many letters of a text belong to which script; those of other scripts count among `letters` alone. */
export interface Scripts {
	letters: number;
	latin: number;
	cyrillic: number;
	/** Cyrillic letters that Ukrainian has and Russian has not. */
	ukrainian: number;
	/** Those that Russian has, and neither Ukrainian nor the Slavic languages of the south. */
	russian: number;
	/** Those that neither of the two has. */
	otherCyrillic: number;
	han: number;
	kana: number;
}

const UKRAINIAN = 'іїєґІЇЄҐ';
const RUSSIAN = 'ыэЫЭ';
const RUSSIAN_IO = 'ёЁ';

/** Counts the letters of a text by script. Characters beyond the basic plane are passed over. O(n). */
export function scriptsOf(text: string): Scripts {
	const scripts = { letters: 0, latin: 0, cyrillic: 0, ukrainian: 0, russian: 0, otherCyrillic: 0, han: 0, kana: 0 };
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		const kind = classOf(unit);
		if (kind !== LETTER && kind !== IDEOGRAPH) continue;
		scripts.letters++;
		if (unit < 0x250 || (unit >= 0x1e00 && unit < 0x1f00)) scripts.latin++;
		else if (unit >= 0x400 && unit < 0x530) {
			scripts.cyrillic++;
			const letter = text.charAt(at);
			if (RUSSIAN.includes(letter)) scripts.russian++;
			else if (UKRAINIAN.includes(letter)) scripts.ukrainian++;
			else if ((unit < 0x410 || unit > 0x44f) && !RUSSIAN_IO.includes(letter)) scripts.otherCyrillic++;
		} else if (unit >= 0x3040 && unit < 0x3100) scripts.kana++;
		else if ((unit >= 0x3400 && unit < 0xa000) || (unit >= 0xf900 && unit < 0xfb00)) scripts.han++;
	}
	return scripts;
}
