import { guessLanguage } from '../text/language';

/** So many texts, spread over all, are looked at to tell the collection's language. */
const SAMPLE = 60;

/** The language that most of a collection's texts are in; null where it cannot be told. */
export function languageOf(texts: readonly string[]): string | null {
	const step = Math.max(1, Math.floor(texts.length / SAMPLE));
	const sample = texts.filter((_, i) => i % step === 0).map((text) => text.slice(0, 200));
	return guessLanguage(sample.join('\n'));
}
