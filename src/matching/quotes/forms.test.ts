import { beforeAll, describe, expect, test } from 'vitest';
import { harbourPack, SAID } from '../../../tests/support/harbour';
import { statementsPack } from '../../../tests/support/statements';
import type { Pack } from '../../corpus/pack/open';
import type { Article } from '../../text/article';
import { assemble, assemblePlainText } from '../../text/assemble';
import { besidePack } from '../pack-page';
import { preparePage } from '../page';
import { matchQuotes } from './match-quotes';

let pack: Pack;
beforeAll(async () => {
	pack = await harbourPack();
});

const match = (text: string, language = 'en') =>
	matchQuotes(besidePack(preparePage(assemblePlainText(text, { language })), pack));
const [first = '', ...rest] = SAID.grain.split(', ');
const second = rest.join(', ');

describe('the forms of quotations', () => {
	test.each([
		['straight', `She put it so: "${SAID.grain}."`],
		['curly', `She put it so: “${SAID.grain}.”`],
		['single', `She put it so: ‘${SAID.grain}.’`],
		['straight single', `She put it so: '${SAID.grain}.'`],
		['low-high', `She put it so: „${SAID.grain}.“`],
		['guillemets', `She put it so: « ${SAID.grain}. »`],
		['reversed guillemets', `She put it so: »${SAID.grain}.«`],
		['corner brackets', `She put it so: 「${SAID.grain}。」`],
		['one mark for both ends', `She put it so: ”${SAID.grain}.”`],
		['nested', `He said: “She put it so: ‘${SAID.grain}.’”`],
		['split by its attribution', `“${first},” she said, “${second}.”`],
		['across paragraphs', `“${first},\n“${second}.” That was all.`],
		['no marks', `They heard that ${SAID.grain.replace('We', 'they')}.`],
	])('%s', (_, text) => {
		expect(match(text).map(({ entry, finding }) => [entry, finding])).toEqual([
			['GRAIN', _ === 'no marks' ? expect.stringMatching('trimmed') : 'exact'],
		]);
	});

	test('block quotations, with or without marks of their own', () => {
		const nothing = { title: null, byline: null, published: null, siteName: null, language: 'en', url: null };
		for (const text of [`${SAID.grain}.`, `“${SAID.grain},” she wrote.`]) {
			const article = assemble(nothing, [
				{ text: 'This is what she said:', voice: 'outlet', tag: 'p' },
				{ text, voice: 'quoted', tag: 'blockquote' },
			]);
			expect(matchQuotes(besidePack(preparePage(article), pack)).map(({ finding }) => finding)).toEqual(['exact']);
		}
	});

	test('over several paragraphs are read as one, without marks and as block quotations; what is not there is cut', () => {
		const nothing = { title: null, byline: null, published: null, siteName: null, language: 'en', url: null };
		const asBlocks = (...paragraphs: string[]) =>
			assemble(nothing, [
				{ text: 'This is what she said:', voice: 'outlet', tag: 'p' },
				...paragraphs.map((text) => ({ text, voice: 'quoted' as const, tag: 'p' })),
				{ text: 'The harbour lies in the north.', voice: 'outlet', tag: 'p' },
			]);
		const found = (article: Article) =>
			matchQuotes(besidePack(preparePage(article), pack)).map(({ entry, finding }) => [entry, finding]);
		const plain = (...paragraphs: string[]) => assemblePlainText(paragraphs.join('\n\n'), { language: 'en' });
		const head = 'She spoke at the quay, and went on for an hour.';
		const halves = [`${first},`, `${second}.`];
		expect(found(asBlocks(...halves))).toEqual([['GRAIN', 'exact']]);
		expect(found(plain(head, ...halves))).toEqual([['GRAIN', 'exact']]);
		const both = [
			['GRAIN', 'exact'],
			['LIGHTS', 'exact'],
		];
		const two = [`${SAID.grain}.`, `${SAID.lights}.`];
		expect(found(asBlocks(...two))).toEqual(both);
		expect(found(plain(...two))).toEqual(both);
		expect(found(plain(`${second}.`, head, `${first},`))).toEqual([['GRAIN', 'trimmed']]);
		expect(found(asBlocks(`${second}.`))).toEqual([['GRAIN', 'trimmed']]);
	});

	test('takes what goes on behind its attribution for one quotation, in one sentence or two', () => {
		const [one] = match(`“${first},” said Vale. “${rest[1]}.”`);
		expect([one?.entry, one?.finding, one?.cut, one?.spans.length]).toEqual(['GRAIN', 'inner-cut', 'marked', 2]);
		const two = match(`“${SAID.grain},” said Vale. “${SAID.lights}.”`);
		expect(two.map(({ entry, finding }) => [entry, finding])).toEqual([
			['GRAIN', 'exact'],
			['LIGHTS', 'exact'],
		]);
	});

	test.each([
		['an attribution at the end of the paragraph', `“${first},” she said.\n“${second}.” That was all.`],
		['an attribution in a paragraph of its own', `“${first},”\nshe said on the quay.\n“${second}.”`],
		['no attribution', `“${first},”\n“${second}.”`],
		['other paragraphs', `“${first},” said Vale.\nThe harbour lies in the north.\nShe went on: “${second}.”`],
		['a name that is told again', `Vale said: “${first}.” The harbour lies in the north.\n“${second},” Vale said.`],
		['a headline', `Vale: “${first}”\nThe harbour lies in the north.\n“${SAID.grain},” she said.`],
	])('leaves nothing out that the page quotes further on, behind %s', (_, text) => {
		expect(match(text).map(({ entry, finding }) => [entry, finding])).toEqual([['GRAIN', 'exact']]);
	});

	test('keeps apart what follows in another order, another statement or by another speaker', () => {
		const reversed = match(`“${second},” Vale said.\n“${first}.”`);
		expect(reversed.map(({ finding }) => finding)).toEqual(['trimmed']);
		const others = match(`“${SAID.grain},” she said.\n“${SAID.lights}.”`);
		expect(others.map(({ entry, finding }) => [entry, finding])).toEqual([
			['GRAIN', 'exact'],
			['LIGHTS', 'exact'],
		]);
		const two = match(`“${first},” said Vale.\nIt rained.\n“${second},” said Orlov.`);
		expect(two.map(({ finding }) => finding)).toEqual(['trimmed', 'attribution-differs']);
	});

	test('counts what the sentence says outside the marks as present', () => {
		const [one] = match(
			`Vale said that they will keep the old harbour open to “every ship that carries grain, ${second}.”`,
		);
		expect([one?.finding, one?.alignment.flatMap(({ op, entry }) => (op === 'left-out' ? [entry] : []))]).toEqual([
			'trimmed',
			[[0, 1]],
		]);
		const [between] = match(
			`It is “open to every ship that carries grain”, whatever flag it flies, “${rest[1]}”, Vale said.`,
		);
		expect(between?.alignment.some(({ op, entry }) => op === 'left-out' && entry[0] > 6)).toBe(false);
		const [elsewhere] = match(
			`They will keep the old harbour open. Vale said: “Every ship that carries grain, ${second}.”`,
		);
		expect(elsewhere?.alignment[0]).toMatchObject({ op: 'left-out', entry: [0, 8] });
	});

	test('takes a speech in many pieces for one quotation', () => {
		const words = SAID.grain.split(' ');
		const pieces = words.flatMap((word, i) =>
			i % 2 === 0 ? [`“${[word, words[i + 1]].filter(Boolean).join(' ')}”`] : [],
		);
		expect(pieces.length).toBeGreaterThan(12);
		expect(match(`Vale said: ${pieces.join(' and ')}.`).map(({ finding }) => finding)).toEqual(['exact']);
	});

	test('asks for twelve words outside the marks, and for rare ones in either', () => {
		expect(match(`They will keep the old harbour open to every ship that sails.`)).toEqual([]);
		const common = statementsPack(
			pack,
			[],
			[
				{
					id: 'OFFICE',
					speaker: 'vale',
					language: 'en',
					wording: `And the chairman of the Joint Chiefs of Staff was there`,
				},
				{
					id: 'PEOPLE',
					speaker: 'vale',
					language: 'en',
					wording: `There are people all over this country who want to work`,
				},
			],
		);
		const of = (text: string) =>
			matchQuotes(besidePack(preparePage(assemblePlainText(text, { language: 'en' })), common));
		expect(of('“The chairman of the Joint Chiefs of Staff was there.”')).toEqual([]);
		expect(of('It is said that there are people all over this country who want to work at night.')).toEqual([]);
		expect(of('“There are people all over this country who want it.”')).toEqual([]);
	});

	test('takes an attribution between dashes, within the marks, for no word of the quotation', () => {
		const [lead = '', ...others] = SAID.ru.split(', ');
		const within = match(`«${lead}, — заявил Орлов в среду, — ${others.join(', ')}».`, 'ru');
		expect(within.map(({ finding, attributedTo, spans }) => [finding, attributedTo, spans.length])).toEqual([
			['exact', 'orlov', 2],
		]);
		const own = match(`«${SAID.ru.replace(', который везёт зерно,', ' — который везёт зерно, —')}».`, 'ru');
		expect(own.map(({ finding, spans }) => [finding, spans.length])).toEqual([['exact', 1]]);
	});

	test('finds a quotation inside a long one, and shows no more of the page than that', () => {
		const [found] = match(`“${'Nothing of this is known. '.repeat(40)}${SAID.grain}. ${'Nor is this. '.repeat(40)}”`);
		expect([found?.entry, found?.finding]).toEqual(['GRAIN', 'exact']);
		expect(found?.pageWords.length).toBeLessThan(90);
	});

	test.each([
		['ru', `Орлов сказал: «${SAID.ru}».`, 'RU'],
		['de', `Vale sagte: „${SAID.de}.“`, 'DE'],
		['zh', `奥尔洛夫说：“${SAID.zh}。”`, 'ZH'],
	])('in %s', (language, text, entry) => {
		expect(match(text, language).map((found) => [found.entry, found.finding])).toEqual([[entry, 'exact']]);
	});

	test('asks for more characters than words in Chinese', () => {
		expect(match('他说：“运送粮食的船只很多。”', 'zh')).toEqual([]);
		expect(match('奥尔洛夫说：“关闭旧港口，直到最后的冬季风暴”。', 'zh').map(({ finding }) => finding)).toEqual([
			'trimmed',
		]);
	});
});
