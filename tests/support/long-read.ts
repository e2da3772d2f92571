import { packSource } from './packs';
import { wrapArticle } from './pages';

const BETWEEN = [
	'The delegations had met for two days, and what each of them said was read out in the hall by the market.',
	'Few people in the town had expected to follow it line by line, and many did so on the night ferry.',
	'The reading paused at noon, when the tide turned and the smaller boats had to leave their moorings.',
];

/**
 * A page with many notes, from the words of the bundled corpus: English statements of January 2022, some whole and some
 * cut, and after them points in the wordings by which the corpus knows them.
 */
export function longRead({ siteName = 'The Harbour Gazette', date = '2022-01-28' } = {}): string {
	const { entries, metadata } = packSource('corpus');
	const nameOf = new Map(metadata.speakers.map(({ id, name }) => [id, name]));
	const quotes = entries.flatMap((entry) => {
		if (entry.kind !== 'statement' || entry.language !== 'en' || !entry.date?.startsWith('2022-01')) return [];
		const [sentence = ''] = (entry.wording ?? '').split(/(?<=[.!?]) /);
		const words = sentence.split(' ');
		if (words.length < 8) return [];
		const cut = words.length > 16 ? words.slice(0, Math.round(words.length * 0.7)) : words;
		return [`“${cut.join(' ').replace(/[.,;]$/, '')},” ${nameOf.get(entry.speaker) ?? 'the statement'} said.`];
	});
	const points = entries.flatMap((entry) => (entry.kind === 'claim' ? (entry.variants.en ?? []).slice(0, 1) : []));
	const told = [...quotes.slice(0, 8), ...points.slice(0, 8)];
	return wrapArticle({
		title: 'Two days of talks, word for word, as they were read out in a harbour town',
		siteName,
		date,
		paragraphs: told.flatMap((paragraph, i) => [BETWEEN[i % BETWEEN.length] ?? '', paragraph]),
	});
}
