import { guessLanguage } from '../text/language';

const MOST_TEXTS = 60;

/** The language that most of a collection's texts are in; null where it cannot be told. */
export function languageOf(texts: readonly string[]): string | null {
	const step = Math.max(1, Math.floor(texts.length / MOST_TEXTS));
	const sample = texts.filter((_, i) => i % step === 0).map((text) => text.slice(0, 200));
	return guessLanguage(sample.join('\n'));
}
