import { german } from './de';
import { english } from './en';
import { russian } from './ru';
import { ukrainian } from './uk';
import { chinese } from './zh';

/**
 * The commonest words of each language, as stems; of Chinese, characters. Only packs are built by them, so that nothing of
 * them is in the extension.
 */
export const COMMON_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
	en: new Set(english.split(' ')),
	de: new Set(german.split(' ')),
	ru: new Set(russian.split(' ')),
	uk: new Set(ukrainian.split(' ')),
	zh: new Set(chinese),
};
