/** A translator of one pair of languages. Web API, see https://webmachinelearning.github.io/translation-api/. */
interface Translator {
	translate(text: string, options?: { signal?: AbortSignal }): Promise<string>;
	destroy(): void;
}

interface Pair {
	sourceLanguage: string;
	targetLanguage: string;
}

interface TranslatorApi {
	availability(pair: Pair): Promise<'unavailable' | 'downloadable' | 'downloading' | 'available'>;
	create(options: Pair & { signal?: AbortSignal; monitor?: (monitor: EventTarget) => void }): Promise<Translator>;
}

const api = (): TranslatorApi | undefined => (globalThis as { Translator?: TranslatorApi }).Translator;

/** The tag as browsers name what they translate: a language without its country; for Chinese the script decides. */
function translatable(tag: string): string {
	const { language, script } = new Intl.Locale(tag).maximize();
	return language === 'zh' && script === 'Hant' ? 'zh-Hant' : language;
}

const pairOf = (from: string, to: string): Pair => ({
	sourceLanguage: translatable(from),
	targetLanguage: translatable(to),
});

/** Whether the browser can translate between two languages on the device, perhaps after it has loaded a model. */
export async function canTranslate(from: string, to: string): Promise<boolean> {
	const pair = pairOf(from, to);
	if (pair.sourceLanguage === pair.targetLanguage) return false;
	const answer = await api()
		?.availability(pair)
		.catch(() => 'unavailable');
	return answer !== undefined && answer !== 'unavailable';
}

/**
 * Translates on the device, by the browser, until `signal` aborts. Call it in the reader's click: browsers load a model
 * for nothing less. `loading` is told how much of one is there, from 0 to 1. Rejects where the browser cannot or `signal`
 * aborts.
 */
export async function openTranslator(
	from: string,
	to: string,
	{ signal, loading }: { signal: AbortSignal; loading: (share: number) => void },
): Promise<(text: string) => Promise<string>> {
	const translators = api();
	if (!translators) throw new Error('This browser has no translator.');
	const translator = await translators.create({
		...pairOf(from, to),
		signal,
		monitor: (monitor) =>
			monitor.addEventListener('downloadprogress', (event) => loading((event as ProgressEvent).loaded)),
	});
	signal.addEventListener('abort', () => translator.destroy());
	return (text) => translator.translate(text, { signal });
}
