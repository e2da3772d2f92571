import type { Pack } from '../../src/corpus/pack/open';
import { testPack } from './packs';
import { type GivenStatement, statementsPack } from './statements';

const SPEAKERS = [
	{ id: 'vale', name: 'Anna Vale', party: 'north', names: ['Vale', 'Вейл', '韦尔'] },
	{ id: 'orlov', name: 'Ivan Orlov', party: 'south', names: ['Orlov', 'Orlow', 'Орлов', '奥尔洛夫'] },
	{
		id: 'harbours',
		name: 'Southern Harbour Ministry',
		party: 'south',
		names: ['Harbour Ministry', 'Hafenministerium', '港务部'],
	},
];

/** What was said about an invented harbour, in four languages. */
export const SAID = {
	grain:
		'We will keep the old harbour open to every ship that carries grain, whatever flag it flies, until the last of the winter storms has passed',
	lights:
		'No government of ours has ever asked the fishermen to pay for lighthouses that they did not want and will not defend',
	ru: 'Мы не закроем старую гавань ни для одного корабля, который везёт зерно, пока не кончатся последние зимние бури',
	rendered: 'We shall not close the old harbour to any ship carrying grain until the last winter storms are over',
	de: 'Wir werden den alten Hafen für jedes Schiff offen halten, das Getreide bringt, bis die letzten Winterstürme vorüber sind',
	zh: '我们不会对任何运送粮食的船只关闭旧港口，直到最后的冬季风暴结束为止',
} as const;

const rendering = { language: 'en', translator: 'human' as const, by: 'A translator', cite: [] };

const STATEMENTS: GivenStatement[] = [
	{
		id: 'GRAIN',
		speaker: 'vale',
		role: 'Northern deputy harbour minister',
		date: '2020-03-01',
		language: 'en',
		wording: SAID.grain,
	},
	{
		id: 'LIGHTS',
		speaker: 'vale',
		role: 'Northern deputy harbour minister',
		date: '2020-04-02',
		language: 'en',
		wording: SAID.lights,
	},
	{
		id: 'RU',
		speaker: 'orlov',
		role: 'Southern harbour minister',
		date: '2020-03-02',
		language: 'ru',
		wording: SAID.ru,
		renderings: [{ ...rendering, wording: SAID.rendered }],
	},
	{ id: 'DE', speaker: 'vale', date: '2020-03-01', language: 'de', wording: SAID.de },
	{ id: 'ZH', speaker: 'orlov', date: '2020-03-02', language: 'zh', wording: SAID.zh },
];

/** A pack of these statements, on top of the Pluto pack's other entries. */
export const harbourPack = async (): Promise<Pack> => statementsPack(await testPack(), SPEAKERS, STATEMENTS);
