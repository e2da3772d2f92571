import { beforeAll, describe, expect, test } from 'vitest';
import { bundledPack } from '../../tests/support/packs';
import type { Pack } from '../corpus/pack/open';
import { assemblePlainText } from '../text/assemble';
import { matchArticle } from './engine';

let pack: Pack;
beforeAll(async () => {
	pack = await bundledPack();
});

const SUBJECTS: Record<string, string> = { en: 'Ukraine', ru: 'Украина', de: 'Ukraine', zh: '乌克兰' };

/** The claims that a sentence makes on a page about the subject. */
function claimsIn(text: string, published: string | null = '2022-01-20', language = 'en'): string[] {
	const article = assemblePlainText(`${SUBJECTS[language]}\n${text}`, { language, published });
	return matchArticle(article, [pack]).matches.flatMap(({ match }) => (match.kind === 'claim' ? [match.entry] : []));
}

describe('a point is made', () => {
	test.each([
		['C06', 'en', 'Nothing has changed: NATO is a defensive alliance.'],
		['C04', 'en', 'Each of these nations is free to choose with whom it will associate.'],
		['C51', 'en', 'A false-flag operation by Russia could be the excuse for an invasion.'],
		['C09', 'en', 'Moscow asks that all allied NATO troops leave Bulgaria.'],
		['C01', 'de', 'Moskau will schriftlich, dass die Ukraine nie in die NATO aufgenommen wird.'],
		['C33', 'ru', 'На встрече с американцами в Женеве Москва не добилась ничего: переговоры зашли в тупик.'],
		['C37', 'zh', '若得不到保证,俄方将采取军事和技术措施。'],
	])('%s in %s without the words of the pack’s own examples: %s', (claim, language, text) => {
		expect(claimsIn(text, '2022-01-20', language)).toContain(claim);
	});

	test.each([
		['en', 'In Donetsk they say that Kyiv wants to take back the region by military means.'],
		['ru', 'В Донецке считают, что Киев намерен вернуть Донбасс военным путём.'],
		['de', 'In Donezk heißt es, Kiew beabsichtige eine militärische Lösung im Donbass.'],
		['zh', '顿涅茨克方面称，基辅企图用军事手段收复顿巴斯。'],
	])('by a pattern of classes, in %s: %s', (language, text) => {
		expect(claimsIn(text, '2022-01-20', language)).toContain('C21');
	});

	test.each([
		['C01', '俄羅斯要求北約以法律形式保證停止東擴，不再接納烏克蘭。'],
		['C16', '西方估計，約十萬俄軍部署在烏克蘭邊境附近。'],
		['C21', '頓涅茨克方面稱，基輔計劃以武力奪回頓巴斯。'],
	])('%s in traditional characters: %s', (claim, text) => {
		const article = assemblePlainText(`烏克蘭\n${text}`, { language: 'zh', published: '2022-01-20' });
		expect(matchArticle(article, [pack]).matches.map(({ match }) => match.entry)).toContain(claim);
	});

	test('not where its first words are only supposed, unless the point is a condition itself', () => {
		expect(claimsIn('If Russia had not annexed Crimea, there would be no war in the Donbas.')).toEqual([]);
		expect(claimsIn('If the guarantees fail, Russia will respond with military-technical measures.')).toContain('C37');
	});

	test.each([
		['2022-01-12', 'Some 100,000 Russian troops are massed at the border of Ukraine.', 0],
		['2022-01-12', 'Some 190,000 Russian troops are massed at the border of Ukraine.', 1],
		['2022-02-16', 'There are still well over 150,000 Russian troops at the border of Ukraine.', 0],
		['2022-02-20', 'About 175,000 Russian troops are massed at the border of Ukraine.', 0],
		['2022-02-20', 'About 100,000 Russian troops are massed at the border of Ukraine.', 1],
	])('on %s “%s” is compared with the number of its day', (published, text, differing) => {
		const article = assemblePlainText(`Ukraine\n${text}`, { language: 'en', published });
		const [found] = matchArticle(article, [pack]).matches.filter(({ match }) => match.entry === 'C16');
		expect(found?.match.kind === 'claim' && found.match.drift.length).toBe(differing);
	});

	test('on a later page by how long ago it was', () => {
		const text = 'Two years ago Russia had 100,000 troops at the border of Ukraine.';
		expect(claimsIn(text, '2024-01-16')).toContain('C16');
		expect(claimsIn(text, '2027-01-16')).toEqual([]);
	});

	test('a point of a day not where the sentence names another', () => {
		expect(claimsIn('By 22 April 2021 Russia had 100,000 troops at the border of Ukraine.')).toEqual([]);
		expect(claimsIn('Russia has 100,000 troops at the border of Ukraine.')).toContain('C16');
	});

	test('not by words that stand far apart on a page of another time', () => {
		const far =
			'We spoke of NATO, of the weather in the mountains, of trains, of a wedding in the family of the host, and ' +
			'at last of a new policy by which the doors of the museum would stay open on Mondays.';
		expect(claimsIn(far, '2012-05-01')).toEqual([]);
		expect(claimsIn('The doors of NATO stay open to new members.', '2012-05-01')).toEqual(['C02']);
	});

	test('not by other words of the subject without those that make it', () => {
		expect(claimsIn('Biden told NATO that more soldiers would follow if Ukraine was attacked.')).toEqual([]);
		expect(claimsIn('The embassy in Addis Ababa asked for the evacuation of all Americans.')).toEqual([]);
		expect(claimsIn('Неизвестные готовят в Киеве переворот, сообщил президент.', '2022-01-20', 'ru')).toEqual([]);
	});

	test.each([
		['C29', 'en', 'Both delegations spoke of the need for Kyiv to carry out the Minsk package.'],
		['C29', 'ru', 'Киев должен выполнить Минские соглашения, подчеркнул президент.'],
		['C29', 'de', 'Kiew solle das Minsker Abkommen umsetzen, forderte der Minister.'],
		['C29', 'zh', '法国外长说，乌克兰应当执行明斯克协议。'],
		['C31', 'en', 'Russian-backed separatists and the Ukrainian army have fought in the Donbas since spring.'],
		['C31', 'en', 'A caravan of camper vans set off to Crimea from the south of Russia.'],
		['C32', 'ru', 'Жителей Донбасса эвакуируют автобусами в Россию, сообщило агентство.'],
		['C32', 'de', 'Frauen und Kinder werden aus Donezk nach Rostow in Russland gebracht.'],
		['C71', 'en', 'In 1944 the Red Army drove the Nazi forces out of Ukraine.'],
		['C71', 'ru', 'В годы Великой Отечественной войны нацисты создали на Украине свой режим.'],
		['C06', 'en', 'The quarrel over the island is no threat to NATO as an alliance, the minister says.'],
	])('%s in %s not by what is only near it: %s', (claim, language, text) => {
		expect(claimsIn(text, '2022-01-20', language)).not.toContain(claim);
	});

	test('not by somebody else than who does it', () => {
		expect(claimsIn('Russia demands that Ukraine never join NATO.')).toContain('C01');
		expect(claimsIn('Ukraine demands to join NATO, whatever Russia says.')).toEqual([]);
		expect(claimsIn('The West prepares a provocation in Ukraine, Moscow says.')).toContain('C52');
		expect(claimsIn('Russia prepares a provocation in Ukraine, the West says.')).not.toContain('C52');
		expect(claimsIn('The United States has no plans to attack Russia over Ukraine.')).not.toContain('C19');
	});

	test('not by a clause that only supposes it', () => {
		expect(claimsIn('Russia annexed Crimea in 2014.')).toEqual(['C31']);
		expect(claimsIn('Nobody knew whether Russia annexed Crimea in 2014.')).toEqual([]);
	});

	test('not by one word for two of its parts', () => {
		expect(claimsIn('The United States told the Associated Press that Ukraine was calm.')).toEqual([]);
	});

	test('beside another that stands on words of its own', () => {
		const both =
			'Moscow denies any intention to invade Ukraine and accuses Kyiv of planning an offensive to retake Donbas.';
		expect(claimsIn(both)).toEqual(expect.arrayContaining(['C19', 'C21']));
	});
});

describe('the time of a point', () => {
	const ofTheDay = 'Some 100,000 Russian soldiers stand at the border of Ukraine.';
	const ofThePeriod = 'Russia demands binding guarantees that NATO will not expand eastward.';
	const standing = 'NATO is a defensive alliance.';

	test('is the page’s where that is of the period, or dates itself by its text', () => {
		for (const text of [ofTheDay, ofThePeriod, standing]) {
			expect(claimsIn(text)).toHaveLength(1);
			expect(claimsIn(`${text}\nKyiv, 12 January 2022`, null)).toHaveLength(1);
		}
	});

	test('is any for what stands, and for nothing else', () => {
		for (const published of ['2018-05-01', '2024-05-01', null]) {
			expect(claimsIn(standing, published)).toEqual(['C06']);
			expect([...claimsIn(ofTheDay, published), ...claimsIn(ofThePeriod, published)]).toEqual([]);
		}
	});

	test('is told by the sentence, and for what is of the period by the one before', () => {
		const later = (text: string) => claimsIn(text, '2024-05-01');
		expect(later(`In December 2021 there was no war. ${ofThePeriod}`)).toEqual(['C01']);
		expect(later(`In December 2021 there was no war. ${ofTheDay}`)).toEqual([]);
		expect(later('Before the invasion some 100,000 Russian soldiers stood at the border of Ukraine.')).toEqual(['C16']);
		expect(later(`In March 2024 there was no talk of it. ${ofThePeriod}`)).toEqual([]);
	});

	test('is not that of a text which names a later year', () => {
		expect(claimsIn(`${ofTheDay}\nOn 12 January 2022 it was cold. In 2023 it was not.`, null)).toEqual([]);
	});
});
