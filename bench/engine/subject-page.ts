import type { Pack } from '../../src/corpus/pack/open';
import type { Article } from '../../src/text/article';
import { assemblePlainText } from '../../src/text/assemble';

export const PAGE_WORDS = 3000;

/** A page of the bundled pack's subject, every sentence of which makes one of its claims: no real page has so many. */
export function subjectPage(pack: Pack): Article {
	const sentences = pack.ids('claim').flatMap((id) => pack.entry('claim', id)?.variants.en ?? []);
	const lines: string[] = [];
	for (let words = 0, i = 0; words < PAGE_WORDS; i++) {
		const sentence = sentences[i % sentences.length] ?? '';
		lines.push(i % 5 === 4 ? `${sentence}\n` : sentence);
		words += sentence.split(' ').length;
	}
	return assemblePlainText(lines.join(' '), { language: 'en' });
}

/** A page of another subject that touches this one now and then, as most pages do: one sentence in ten. */
export function ordinaryPage(pack: Pack): Article {
	const { text } = subjectPage(pack);
	const own = text.split(/(?<=\.)\s+/);
	const lines: string[] = [];
	for (let words = 0, i = 0; words < PAGE_WORDS; i++) {
		const sentence = i % 10 === 0 ? (own[(i / 10) % own.length] ?? '') : (OTHER[i % OTHER.length] ?? '');
		lines.push(i % 5 === 4 ? `${sentence}\n` : sentence);
		words += sentence.split(' ').length;
	}
	return assemblePlainText(lines.join(' '), { language: 'en' });
}

const OTHER = [
	'The council of the harbour town voted late on Tuesday to rebuild the covered market by the river.',
	'Traders who had waited two winters for a decision said that they would return as soon as the roof was safe.',
	'“We were told that it would take a year,” said one of them, who sells cheese, “and then we were told nothing.”',
	'An engineer’s report of 48 pages, which the town published in part, puts the cost at 3.2 million.',
	'Not everybody agrees: the society of old buildings asks why the iron pillars cannot be kept.',
	'Work on the eastern side is to begin in March, weather allowing, and to end before the autumn fair.',
	'The mayor thanked the volunteers of the night of the storm and promised them a plaque.',
];
