import { beforeAll, describe, expect, test } from 'vitest';
import { harbourPack, SAID } from '../../../tests/support/harbour';
import type { Pack } from '../../corpus/pack/open';
import { assemblePlainText } from '../../text/assemble';
import { besidePack } from '../pack-page';
import { preparePage } from '../page';
import { matchQuotes } from './match-quotes';

let pack: Pack;
beforeAll(async () => {
	pack = await harbourPack();
});

const match = (text: string, language = 'en') =>
	matchQuotes(besidePack(preparePage(assemblePlainText(text, { language })), pack));
const finding = (text: string, language = 'en') =>
	match(text, language).map((found) => `${found.entry} ${found.finding} ${found.cut ?? ''}`.trim());

const { grain, lights } = SAID;
const [open = '', ...others] = grain.split(', ');
const until = others.join(', ');
const unwanted = lights.slice(lights.indexOf('to pay'));

describe('findings', () => {
	test.each([
		['GRAIN exact', `“${grain}.”`],
		['GRAIN trimmed', `“${open}.”`],
		['GRAIN trimmed', `“… ${until}.”`],
		['GRAIN inner-cut marked', `“${grain.replace(', whatever flag it flies,', ' …')}.”`],
		['GRAIN inner-cut marked', `“${grain.replace(', whatever flag it flies,', ' [...]')}.”`],
		[
			'GRAIN inner-cut marked',
			`It would “keep the old harbour open” until “the last of the winter storms”, Vale said.`,
		],
		['GRAIN inner-cut unmarked', `“${grain.replace(', whatever flag it flies,', '')}.”`],
		['GRAIN words-changed', `“${grain.replace('grain', 'arms')}.”`],
		['GRAIN words-changed', `“${grain.replace('old harbour', 'harbour old')}.”`],
		['GRAIN words-changed', `“${grain.replace('passed', 'ended')}.”`],
		['GRAIN words-changed inner-cut', `“${grain.replace('grain', 'arms').replace(', whatever flag it flies,', '')}.”`],
		['GRAIN spliced', `“${open}, but ${unwanted}.”`],
		['GRAIN spliced', `“${until}. ${open}.”`],
		['RU exact', `“${SAID.rendered}.”`],
		['RU other-translation', `“${SAID.rendered.replace('shall not', 'will never')}.”`],
		['GRAIN attribution-differs', `“${grain},” said Orlov.`],
		['GRAIN attribution-differs', `Orlov said: “${grain}.”`],
	])('%s: %s', (expected, text) => {
		const [entry, name] = expected.split(' ');
		expect(finding(text).map((line) => line.split(' ').slice(0, 2))).toEqual([[entry, name]]);
		if (/marked/.test(expected)) expect(finding(text)).toEqual([expected]);
	});

	test.each([
		['ru', 'RU trimmed', `Орлов: «${SAID.ru.slice(0, 70)}».`],
		['ru', 'RU words-changed', `«${SAID.ru.replace('зерно', 'оружие')}».`],
		['de', 'DE inner-cut marked', `„${SAID.de.replace(' für jedes Schiff', ' […]')}.“`],
		['de', 'DE words-changed', `„${SAID.de.replace('Getreide', 'Waffen')}.“`],
		['zh', 'ZH words-changed', `“${SAID.zh.replace('粮食', '武器')}。”`],
		['zh', 'ZH inner-cut marked', `“${SAID.zh.replace('运送粮食的', '……')}。”`],
	])('in %s: %s', (language, expected, text) => {
		expect(finding(text, language)).toEqual([expected.replace(/ (?=$)/, '')]);
	});

	test.each([
		['spelling', grain.replace('harbour', 'harbor')],
		['spelling', lights.replace('defend', 'defend')],
		['hyphenation', grain.replace('winter storms', 'winter-storms')],
		['words joined', grain.replace('winter storms', 'winterstorms')],
		['contraction', lights.replace('did not want', 'didn’t want').replace('will not', "won't")],
		['contraction', grain.replace('We will', 'We’ll')],
		['typography', grain.toUpperCase()],
		['an insertion in brackets', grain.replace('the old harbour', 'the old harbour [of Saltmere]')],
	])('takes no %s for a change', (_, text) => {
		expect(finding(`“${text}.”`)[0]).toMatch(/exact$/);
	});

	test('abstains from attributing where it is unclear, or where a ministry speaks for its minister', () => {
		for (const text of [
			`“${grain},” Orlov heard Vale say.`,
			`Vale answered Orlov. Orlov said: “${grain}.”`,
			`“${grain},” said a spokesman for Orlov.`,
			`Orlov was there. “${grain},” he said.`,
		])
			expect(finding(text)).toEqual(['GRAIN exact']);
		expect(finding(`The Harbour Ministry said: “${SAID.rendered}.”`)).toEqual(['RU exact']);
	});

	test('is no splice where both were said on one occasion', async () => {
		const same = { ...pack, entry: ((kind, id) => sameDay(pack.entry(kind, id))) as Pack['entry'] };
		const text = `“${grain}. ${lights}.”`;
		const page = besidePack(preparePage(assemblePlainText(text, { language: 'en' })), same);
		expect(matchQuotes(page).map((found) => found.finding)).not.toContain('spliced');
		expect(finding(text)).toEqual(['GRAIN spliced']);
	});

	test('needs the speaker for fragments: by name, by role, by pronoun', () => {
		const fragment = '“every ship that carries grain”';
		expect(finding(`It is open to ${fragment}.`)).toEqual([]);
		for (const lead of ['Vale said', 'The northern deputy harbour minister said'])
			expect(finding(`${lead} it is open to ${fragment}.`)).toEqual(['GRAIN trimmed']);
		expect(finding(`Vale came late. It was full. It is open to ${fragment}, she said.`)).toEqual(['GRAIN trimmed']);
	});

	test('leaves other words alone', () => {
		for (const text of [
			'“We will keep the old ways, whatever it takes, and that is what we said.”',
			'Vale said: “We will see about the winter.”',
			'“And I think it is important to look at what we do, until the last of them has gone,” Vale said.',
		])
			expect(finding(text)).toEqual([]);
	});
});

const sameDay = <T>(entry: T): T => (entry ? { ...entry, date: '2020-03-01' } : entry);
