import { describe, expect, test } from 'vitest';
import { testPack } from '../../../tests/support/packs';
import { type GivenStatement, statementsPack } from '../../../tests/support/statements';
import type { RecordItem } from '../../corpus/schema/record';
import { assemblePlainText } from '../../text/assemble';
import { matchArticle } from '../engine';
import { besidePack } from '../pack-page';
import { preparePage } from '../page';
import { compareActor } from './actor';
import { compareAttribution } from './attribution';
import { compareDate } from './date';
import { compareModality } from './modality';
import { compareNumber } from './number';
import { outOfScope, type Scope, scopeOf } from './scope';
import { compareStatus } from './status';

type Item<K extends RecordItem['kind']> = Extract<RecordItem, { kind: K }>;
const common = { text: 'what the record says', cite: ['iau0603'] };

/** Compares the first sentence of a text; `long` puts enough sentences behind it to show what it leaves out. */
async function compared<K extends RecordItem['kind']>(
	rule: (scope: Scope, item: Item<K>) => { outcome: string; why: string; page?: { start: number; end: number } },
	item: Item<K>,
	text: string,
	{ language = 'en', published = '2022-01-20' as string | null, long = false } = {},
): Promise<string> {
	const whole = long ? `${text}\n\n${'Rain fell on the town. '.repeat(6)}` : text;
	const page = besidePack(preparePage(assemblePlainText(whole, { language, published })), await testPack());
	const last = page.article.sentences.filter(({ end }) => end <= text.length).at(-1);
	const scope = scopeOf(page, last ?? { start: 0, end: text.length }, 'asserts');
	const outside = outOfScope(scope, item);
	if (outside) return `abstains: ${outside}`;
	const { outcome, why, page: place } = rule(scope, item);
	return place ? `differs: ${whole.slice(place.start, place.end)}` : `${outcome}: ${why}`;
}

describe('number', () => {
	const troops: Item<'number'> = {
		kind: 'number',
		about: { en: ['troops', 'soldiers'], ru: ['солдат', 'военных'], de: ['Soldaten'], zh: ['士兵', '俄军'] },
		value: 100_000,
		unit: 'count',
		...common,
	};
	test.each([
		['en', 'About 60,000 troops stand at the border.', 'differs: 60,000'],
		['en', 'Some two hundred thousand soldiers stand there.', 'differs: two hundred thousand'],
		['ru', 'На границе стоят 60 тысяч солдат.', 'differs: 60 тысяч'],
		['de', 'An der Grenze stehen zweihunderttausend Soldaten.', 'differs: zweihunderttausend'],
		['zh', '边境有六万名士兵。', 'differs: 六万'],
		['en', 'A hundred thousand troops stand at the border.', 'agrees: same-number'],
		['en', 'More than 90,000 troops stand at the border.', 'agrees: same-number'],
		['en', 'Up to 175,000 soldiers could be moved.', 'agrees: same-number'],
		['de', 'Rund 100.000 Soldaten stehen dort.', 'agrees: same-number'],
		['en', 'The troops stand 20 kilometres from the border.', 'abstains: no-number'],
		['en', 'Troops were moved, and 14,000 houses have no light.', 'abstains: no-number'],
		['en', 'Troops have stood there since 2014.', 'abstains: no-number'],
		['en', 'Between them are 30,000 soldiers here and 40,000 soldiers there.', 'abstains: several-numbers'],
		['en', 'It put 60,000 soldiers there, of 100,000 troops in all.', 'agrees: same-number'],
		['en', 'Half the troops are at the border.', 'abstains: no-number'],
		['fr', 'Quelque 60 000 soldats.', 'abstains: language'],
	])('in %s “%s” → %s', async (language, text, expected) => {
		expect(await compared(compareNumber, troops, text, { language })).toBe(expected);
	});

	test('is not compared outside the dates for which the record holds, or where the page has no date', async () => {
		const dated = { ...troops, from: '2021-12', to: '2022-01' };
		const text = 'About 60,000 troops stand at the border.';
		expect(await compared(compareNumber, dated, text)).toBe('differs: 60,000');
		expect(await compared(compareNumber, dated, text, { published: '2022-02-10' })).toBe('abstains: period');
		expect(await compared(compareNumber, dated, text, { published: null })).toBe('abstains: undated');
	});
});

describe('date', () => {
	const conference: Item<'date'> = {
		kind: 'date',
		about: { en: ['press conference'], ru: ['пресс-конференци'], de: ['Pressekonferenz'], zh: ['记者会'] },
		with: { en: ['Biden'], ru: ['Байден'], de: ['Biden'], zh: ['拜登'] },
		date: '2022-01-19',
		...common,
	};
	test.each([
		['en', 'During a press conference on January 20, Biden spoke of sanctions.', 'differs: January 20'],
		[
			'en',
			'At his press conference on 20 January 2022 Biden spoke. He mentioned an incursion.',
			'differs: 20 January 2022',
		],
		['ru', 'На пресс-конференции 20 января Байден говорил о санкциях.', 'differs: 20 января'],
		['de', 'Auf der Pressekonferenz am 20. Januar sprach Biden.', 'differs: 20. Januar'],
		['zh', '拜登在1月20日的记者会上说。', 'differs: 1月20日'],
		['en', 'At the press conference on January 19, Biden spoke.', 'agrees: same-date'],
		['en', 'At the press conference in January 2022 Biden spoke.', 'abstains: no-date'],
		['en', 'At the press conference on Thursday, Biden spoke.', 'abstains: no-date'],
		['en', 'Since the press conference Biden has been silent; on 24 January he left.', 'abstains: no-date'],
		['en', 'At a press conference on January 14, Lavrov spoke.', 'abstains: not-this'],
	])('in %s “%s” → %s', async (language, text, expected) => {
		expect(await compared(compareDate, conference, text, { language })).toBe(expected);
	});
});

describe('actor', () => {
	const provocation: Item<'actor'> = {
		kind: 'actor',
		about: { en: ['provocation'], ru: ['провокаци'], de: ['Provokation'], zh: ['挑衅'] },
		told: { en: ['Russia', 'Russian'], ru: ['росси'], de: ['russisch'], zh: ['俄罗斯', '俄方'] },
		instead: { en: ['US', 'American'], ru: ['американск', 'США'], de: ['amerikanisch'], zh: ['美国', '美方'] },
		...common,
	};
	test.each([
		['en', 'It is the last touch to the US provocation.', 'differs: US'],
		['ru', 'Готовится американская провокация.', 'differs: американская'],
		['de', 'Das sei eine amerikanische Provokation.', 'differs: amerikanische'],
		['zh', '这是美国的挑衅。', 'differs: 美国'],
		['en', 'It warned of a Russian provocation against the US.', 'agrees: same-actor'],
		['en', 'This is not a US provocation.', 'abstains: negated'],
		['en', 'The US said a provocation was near.', 'abstains: no-actor'],
		['en', 'The American president spoke of many things, among them a provocation.', 'abstains: no-actor'],
	])('in %s “%s” → %s', async (language, text, expected) => {
		expect(await compared(compareActor, provocation, text, { language })).toBe(expected);
	});
});

describe('modality', () => {
	const cuba: Item<'modality'> = {
		kind: 'modality',
		about: { en: ['Cuba'], ru: ['Куб', 'Кубе'], de: ['Kuba'], zh: ['古巴'] },
		strength: 'open',
		...common,
	};
	test.each([
		['en', 'Missiles will be sent to Cuba.', 'differs: will'],
		['en', 'Missiles will probably be sent to Cuba.', 'differs: probably'],
		['ru', 'Ракеты неизбежно появятся на Кубе.', 'differs: неизбежно'],
		['de', 'Raketen kommen wahrscheinlich nach Kuba.', 'differs: wahrscheinlich'],
		['zh', '导弹必将部署到古巴。', 'differs: 必将'],
		['en', 'Missiles could be sent to Cuba.', 'agrees: no-surer'],
		['en', 'He would not rule out Cuba, which will be asked.', 'agrees: no-surer'],
		['en', 'Missiles are not likely in Cuba.', 'abstains: negated'],
		['en', 'He spoke of Cuba.', 'abstains: no-modal'],
	])('in %s “%s” → %s', async (language, text, expected) => {
		expect(await compared(compareModality, cuba, text, { language })).toBe(expected);
	});

	test('misses a condition only where the article is long enough to tell it', async () => {
		const offer: Item<'modality'> = {
			kind: 'modality',
			about: { en: ['Tomahawk'] },
			told: { en: ['in return'] },
			...common,
		};
		const text = 'The US offered to show that there are no Tomahawks.';
		expect(await compared(compareModality, offer, text)).toBe('abstains: short-text');
		expect(await compared(compareModality, offer, text, { long: true })).toBe('differs: Tomahawks');
		const told = `${text} It wants a look at two bases in return.`;
		expect(await compared(compareModality, offer, told, { long: true })).toBe('abstains: not-this');
		expect(await compared(compareModality, offer, `It wants a look in return. ${text}`, { long: true })).toBe(
			'agrees: condition-told',
		);
	});
});

describe('attribution', () => {
	const figure: Item<'attribution'> = {
		kind: 'attribution',
		about: { en: ['half'] },
		told: { en: ['ministry'] },
		...common,
	};
	test('misses a source only in a longer article that names none around', async () => {
		const text = 'Nearly half the army is there.';
		expect(await compared(compareAttribution, figure, text)).toBe('abstains: short-text');
		expect(await compared(compareAttribution, figure, text, { long: true })).toBe('differs: half');
		expect(await compared(compareAttribution, figure, `The ministry spoke. ${text}`, { long: true })).toBe(
			'agrees: source-told',
		);
	});

	test('finds another source in the place of the record’s', async () => {
		const light: Item<'attribution'> = { ...figure, about: { en: ['green light'] }, instead: { en: ['Republican'] } };
		const options = { long: true };
		expect(await compared(compareAttribution, light, 'A Republican spoke of a green light.', options)).toBe(
			'differs: Republican',
		);
		expect(await compared(compareAttribution, light, 'A paper spoke of a green light.', options)).toBe(
			'abstains: no-source',
		);
	});
});

describe('status', () => {
	const order: Item<'status'> = {
		kind: 'status',
		about: { en: ['families'], ru: ['семей'], de: ['Familien'], zh: ['家属'] },
		ladder: [
			{ state: 'considered', date: '2022-01-21' },
			{ state: 'decided', date: '2022-01-23' },
		],
		...common,
	};
	test.each([
		['2022-01-22', 'The US has ordered families to leave.', 'differs: ordered'],
		['2022-01-24', 'The US has ordered families to leave.', 'agrees: same-status'],
		['2022-01-20', 'The US has ordered families to leave.', 'abstains: not-yet'],
		[null, 'The US has ordered families to leave.', 'abstains: undated'],
		['2022-01-22', 'The US may have ordered families to leave.', 'abstains: not-stated'],
		['2022-01-22', 'The US is thinking about families.', 'abstains: no-status'],
	])('on %s “%s” → %s', async (published, text, expected) => {
		expect(await compared(compareStatus, order, text, { published })).toBe(expected);
	});

	test('compares with the status of a clause on the article’s date', async () => {
		const pack = await testPack();
		const steps = [
			{ state: 'proposed' as const, date: '2021-12-15', cite: [] },
			{ state: 'answered' as const, date: '2022-01-26', cite: [] },
		];
		const clause = { id: '4', title: '', says: '', cite: [], status: steps, replies: [] };
		const entry = (() => ({ clauses: [clause] })) as unknown as typeof pack.entry;
		const item: Item<'status'> = {
			kind: 'status',
			about: { en: ['treaty'] },
			clause: { document: 'D', id: '4' },
			...common,
		};
		const text = 'Both sides signed the treaty on security.';
		const beside = (own: string) =>
			besidePack(preparePage(assemblePlainText(own, { language: 'en', published: '2022-01-30' })), { ...pack, entry });
		const scope = scopeOf(beside(text), { start: 0, end: text.length }, 'asserts');
		expect(compareStatus(scope, item)).toMatchObject({ outcome: 'differs', page: { start: 11, end: 17 } });
		const wished = 'Russia wants the treaty signed.';
		expect(compareStatus(scopeOf(beside(wished), { start: 0, end: wished.length }, 'asserts'), item)).toEqual({
			outcome: 'abstains',
			why: 'not-stated',
		});
	});
});

describe('a quotation', () => {
	const speakers = [
		{ id: 'roth', name: 'Anna Roth', party: 'iau', names: ['Anna Roth', 'Roth'] },
		{ id: 'berg', name: 'Karl Berg', party: 'press', names: ['Karl Berg', 'Berg'] },
	];
	const base: GivenStatement = {
		id: 'S-1',
		speaker: 'roth',
		language: 'en',
		date: '2022-01-19',
		wording:
			'The council will not close the harbour before 12 May, and may respond with measures, including new fees for 400 boats',
	};
	async function driftOf(text: string, given: Partial<GivenStatement> = {}, language = 'en'): Promise<string[]> {
		const pack = statementsPack(await testPack(), speakers, [{ ...base, ...given }]);
		const { matches } = matchArticle(assemblePlainText(text, { language, published: '2022-02-01' }), [pack]);
		return matches.flatMap(({ match }) =>
			match.kind === 'quote' ? match.drift.map(({ kind, page }) => `${kind}: ${page.exact}`) : [],
		);
	}

	test.each([
		[
			'On 20 January Roth said: “The council will not close the harbour before 12 May, and may respond with measures”.',
			['date: 20 January'],
		],
		[
			'On 19 January Roth said: “The council will not close the harbour before 12 May, and may respond with measures”.',
			[],
		],
		[
			'Roth said on 20 January: “The council will not close the harbour before 12 May, and may respond with measures”.',
			['date: 20 January'],
		],
		[
			'On 20 January, a Friday, Roth said: “The council will not close the harbour before 12 May, and may respond”.',
			[],
		],
		['Asked since 20 January, Roth said: “The council will not close the harbour before 12 May, and may respond”.', []],
		[
			'Berg said: “The council will not close the harbour before 12 May, and may respond with measures”.',
			['attribution: Berg'],
		],
		[
			'Roth said: “The council will close the harbour before 12 May, and may respond with measures”.',
			['modality: will close'],
		],
		[
			'Roth said: “The council will not close the harbour before 12 May, and must respond with measures”.',
			['modality: must'],
		],
		[
			'Roth said: “The council will not close the harbour before 12 May, and may respond with measures, new fees for 400 boats”.',
			['modality: measures, new'],
		],
		[
			'Roth said: “The council will not close the harbour before 14 May, and may respond with measures”.',
			['date: 14 May'],
		],
		['Roth said: “The council may respond with measures, including new fees for 900 boats”.', ['number: 900']],
		[
			'Roth said: “The council will not close the harbour before 12 May, and may respond with measures, including new fees for 900 boats”.',
			['number: 900'],
		],
		['Roth said: “The council will not shut the harbour before 12 May, and may respond with measures”.', []],
		['Roth said: “The council will never close the harbour before 12 May, and may respond with measures”.', []],
		['Roth said: “The council will … close the harbour before 12 May, and may respond with measures”.', []],
	])('%s → %j', async (text, expected) => {
		expect(await driftOf(text)).toEqual(expected);
	});

	test('has another number between words that it keeps', async () => {
		const wording = 'We counted about 400 boats in the harbour of the town last night, and more will come';
		expect(
			await driftOf('Roth said: “We counted about 900 boats in the harbour of the town last night”.', { wording }),
		).toEqual(['number: 900']);
		expect(
			await driftOf('Roth said: “We counted four hundred boats in the harbour of the town last night”.', { wording }),
		).toEqual([]);
	});

	test('begins without the word that limits it, unless the page says it', async () => {
		const wording = 'The town will answer, including by raising the fees of every boat in the harbour';
		expect(
			await driftOf('Roth said the town will answer “by raising the fees of every boat in the harbour”.', { wording }),
		).toEqual(['modality: by raising the fees of every boat in the harbour']);
		expect(
			await driftOf('Roth said the town will answer, including “by raising the fees of every boat in the harbour”.', {
				wording,
			}),
		).toEqual([]);
	});

	test('is compared in Russian and German too', async () => {
		const ru = {
			language: 'ru',
			wording: 'Город не закроет гавань до весны и может ответить новыми мерами для всех лодок',
		};
		expect(
			await driftOf(
				'Рот заявила: «Город закроет гавань до весны и может ответить новыми мерами для всех лодок».',
				ru,
				'ru',
			),
		).toEqual(['modality: Город закроет']);
		const de = {
			language: 'de',
			wording: 'Die Stadt wird den Hafen nicht vor dem Frühling schließen und kann mit neuen Gebühren antworten',
		};
		expect(
			await driftOf(
				'Roth sagte: „Die Stadt wird den Hafen vor dem Frühling schließen und kann mit neuen Gebühren antworten“.',
				de,
				'de',
			),
		).toEqual(['modality: Hafen vor']);
	});
});
