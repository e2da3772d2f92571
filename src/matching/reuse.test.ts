import { beforeAll, describe, expect, test } from 'vitest';
import { documentsPack } from '../../tests/support/documents';
import type { Pack } from '../corpus/pack/open';
import { writeNotes } from '../notes/write';
import { assemblePlainText } from '../text/assemble';
import { matchArticle } from './engine';
import type { DocumentMatch } from './match';

const ENGLISH = {
	Ferry:
		'The night ferry to the islands has carried post, sheep and schoolchildren for ninety years, and nobody on the quay can remember a week in which it did not sail. In December the company wrote to its passengers that the old ship would be sold. It gave no date for a new one and did not answer the letters that followed.',
	Petition:
		'Two teachers from the northern island collected four thousand names in eleven days. They carried the lists across the ice in a borrowed sledge, because the harbour was frozen, and laid them on the desk of the county governor. He promised to read every page before the spring session began.',
	Money:
		'A second hand ship of the right size costs about as much as the new bridge over the fjord, which was paid for in two years. The county says that bridges are roads and that ferries are not. Lawyers for the islanders answer that a law from the age of steam calls the crossing a public road in so many words.',
};
const RUSSIAN = {
	Паром:
		'Ночной паром возит на острова почту, овец и школьников уже девяносто лет, и никто на причале не припомнит недели, когда бы он не вышел в море. В декабре компания написала пассажирам, что старое судно будет продано. Когда появится новое, она не сообщила и на письма жителей не ответила.',
	Подписи:
		'Две учительницы с северного острова за одиннадцать дней собрали четыре тысячи подписей. Они везли листы по льду на чужих санях, потому что гавань замёрзла, и положили их на стол губернатору округа. Тот пообещал прочесть каждую страницу до начала весенней сессии.',
	Деньги:
		'Подержанное судно нужного размера стоит примерно столько же, сколько новый мост через залив, за который заплатили за два года. В округе говорят, что мосты считаются дорогами, а паромы нет. Юристы островитян отвечают, что закон времён паровых машин прямо называет переправу дорогой общего пользования.',
};
const CHINESE = {
	渡轮: '夜间渡轮九十年来一直往返于各岛之间，运送邮件、绵羊和上学的孩子，码头上没有人记得它有哪个星期不曾开航。去年十二月公司写信告诉乘客，这条旧船将被卖掉。信里没有说明新船何时到来，后来居民寄去的信件也没有得到答复。',
	请愿: '北岛的两位女教师用十一天征集了四千个签名。因为港口结冰，她们借来雪橇把名单拉过冰面，放到县长的办公桌上。县长答应在春季会议开始之前读完每一页，并且当面回答岛上居民提出的所有问题。',
	经费: '一条大小合适的二手船大约和海湾上那座新桥一样贵，而建桥的钱两年就付清了。县里说桥梁属于道路，渡轮不算。岛民的律师回答，蒸汽时代的一部法律已经明确写道这条航线就是公共道路，任何人都不能随意取消。',
};

const LANGUAGES = [
	{ language: 'en', id: 'EN', sections: ENGLISH, other: 'harbour', gap: ' ' },
	{ language: 'ru', id: 'RU', sections: RUSSIAN, other: 'причал', gap: ' ' },
	{ language: 'zh', id: 'ZH', sections: CHINESE, other: '海', gap: '' },
];

let pack: Pack;
beforeAll(async () => {
	pack = await documentsPack(LANGUAGES.map(({ language, id, sections }) => ({ id, language, sections })));
});

const matched = (paragraphs: readonly string[], language: string) =>
	matchArticle(assemblePlainText(paragraphs.join('\n'), { language }), [pack]);
const documents = (paragraphs: readonly string[], language: string): DocumentMatch[] =>
	matched(paragraphs, language).matches.flatMap(({ match }) => (match.kind === 'document' ? [match] : []));

describe.each(LANGUAGES)('a text in $language', ({ language, id, sections, other, gap }) => {
	const paragraphs = Object.values(sections);
	const titles = Object.keys(sections);
	/** Every fourteenth word, in Chinese every fourteenth character, made into something else. */
	const edited = (edit: (word: string) => string) =>
		paragraphs.map((text) =>
			text
				.split(gap)
				.map((word, i) => (i % 14 === 9 ? edit(word) : word))
				.filter((word) => word !== '')
				.join(gap),
		);
	const sentencesOf = (text: string) => text.split(/(?<=[.。])\s*/).filter((sentence) => sentence !== '');

	test('is found whole', () => {
		expect(documents(paragraphs, language)).toMatchObject([{ entry: id, finding: 'verbatim-reuse', coverage: 1 }]);
	});

	test.each([
		['inserted', (word: string) => `${other}${gap}${word}`],
		['deleted', () => ''],
		['replaced', () => other],
	])('is found with words %s', (_, edit) => {
		const [match, ...more] = documents(edited(edit), language);
		expect([match?.entry, match?.finding, more]).toEqual([id, 'near-verbatim', []]);
		expect(match?.coverage).toBeGreaterThan(0.4);
	});

	test('is found with its sentences turned round', () => {
		const turned = paragraphs.map((text) => sentencesOf(text).reverse().join(gap));
		const [match] = documents(turned.reverse(), language);
		expect(match?.entry).toBe(id);
		expect(match?.coverage).toBeGreaterThan(0.6);
	});

	test.each([0, 1, 2])('is found with paragraph %i cut, which the note names', (cut) => {
		const kept = paragraphs.filter((_, i) => i !== cut);
		const [match] = documents(kept, language);
		expect(match?.sections.map((share) => share > 0.5)).toEqual(paragraphs.map((_, i) => i !== cut));
		const [note] = writeNotes(matched(kept, language)).notes.filter(({ kind }) => kind === 'document');
		const named = JSON.stringify(note?.sections.filter(({ kind }) => kind === 'sections'));
		expect(titles.map((title) => named.includes(title))).toEqual(titles.map((_, i) => i === cut));
	});

	test('is not found by one sentence shorter than twelve words', () => {
		const words = (paragraphs[0] ?? '').split(gap).slice(2, language === 'zh' ? 22 : 12);
		expect(documents([words.join(gap)], language)).toEqual([]);
	});
});
