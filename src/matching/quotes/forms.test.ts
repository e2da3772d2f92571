import { beforeAll, describe, expect, test } from 'vitest';
import { harbourPack, SAID } from '../../../tests/support/harbour';
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
