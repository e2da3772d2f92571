import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bundledPack, packSource } from '../../../tests/support/packs';
import { entriesOf } from '../../corpus/source/source';
import { assemblePlainText } from '../../text/assemble';
import { matchClaims } from '../claims';
import { withClaimDrift } from '../drift/with-drift';
import { matchArticle } from '../engine';
import type { Stance } from '../match';
import { besidePack } from '../pack-page';
import { preparePage } from '../page';

/** The stance in which the claim is matched; null where the sentence does not match it. */
async function stance(claim: string, language: string, text: string): Promise<Stance | null> {
	const gate = { en: 'Ukraine', ru: 'Украина', de: 'Ukraine', zh: '乌克兰' }[language];
	const article = assemblePlainText(`${gate}\n${text}`, { language, published: '2022-01-20' });
	const found = matchArticle(article, [await bundledPack()]).matches.find(({ match }) => match.entry === claim)?.match;
	return found?.kind === 'claim' ? found.stance : null;
}

describe('stanceOf', () => {
	test.each<[Stance, string, string, string]>([
		// In the page's own voice.
		['asserts', 'C16', 'en', 'Moscow has amassed a hundred thousand men along the border in recent weeks.'],
		['asserts', 'C26', 'en', 'Seven years of fighting in eastern Ukraine have cost over 14,000 lives.'],
		['asserts', 'C40', 'en', 'About twenty American B61 bombs are stored in Germany, to be dropped by Tornado jets.'],
		['asserts', 'C26', 'ru', 'Война в Донбассе унесла жизни более 14 тысяч человек.'],
		['asserts', 'C26', 'de', 'Der Krieg im Donbass hat mehr als 14.000 Menschen das Leben gekostet.'],
		['asserts', 'C26', 'zh', '七年战争已造成1.4万多人死亡。'],
		// As said by somebody else.
		['reports', 'C16', 'en', 'Roughly 100,000 Russian soldiers stand close to Ukraine, American officials say.'],
		[
			'reports',
			'C16',
			'en',
			'The Pentagon said on Tuesday that 100,000 Russian troops are massed near the border of Ukraine.',
		],
		[
			'reports',
			'C16',
			'en',
			'According to the Pentagon, 100,000 Russian troops are massed near the border of Ukraine.',
		],
		['reports', 'C26', 'en', 'The war in the Donbas has killed 14,000 people, the minister said on Friday.'],
		['reports', 'C16', 'ru', 'У границ Украины сосредоточено около 100 тысяч российских военных, утверждают США.'],
		['reports', 'C16', 'ru', 'По словам Блинкена, у границ Украины сосредоточено 100 тысяч российских военных.'],
		['reports', 'C16', 'de', 'Laut Pentagon stehen rund 100.000 russische Soldaten an der Grenze zur Ukraine.'],
		['reports', 'C16', 'de', 'Rund 100.000 russische Soldaten stehen an der Grenze zur Ukraine, sagte der Minister.'],
		['reports', 'C16', 'zh', '西方称俄罗斯在乌克兰边境陈兵十万。'],
		// Called doubtful.
		['doubts', 'C16', 'en', 'The alleged 100,000 Russian troops at the border of Ukraine are on every front page.'],
		['doubts', 'C16', 'en', 'There is no evidence that 100,000 Russian soldiers are massed at the border of Ukraine.'],
		['doubts', 'C16', 'en', 'Are there really 100,000 Russian soldiers at the border of Ukraine?'],
		['doubts', 'C16', 'ru', 'Нет доказательств, что у границ Украины стоят 100 тысяч российских военных.'],
		['doubts', 'C16', 'ru', 'У границ Украины стоят якобы 100 тысяч российских военных.'],
		['doubts', 'C16', 'de', 'Angeblich 100.000 russische Soldaten stehen an der Grenze zur Ukraine.'],
		['doubts', 'C16', 'de', 'Es gibt keine Beweise, dass 100.000 russische Soldaten an der Grenze zur Ukraine stehen.'],
		['doubts', 'C16', 'zh', '没有证据表明十万俄军在乌克兰边境集结。'],
		// Denied.
		['denies', 'C16', 'en', 'Moscow denied that it has massed 100,000 troops at the border of Ukraine.'],
		['denies', 'C16', 'en', 'Moscow denied reports that 100,000 Russian troops are massed at the border of Ukraine.'],
		['denies', 'C16', 'en', 'It is not true that 100,000 Russian soldiers stand at the border of Ukraine.'],
		['denies', 'C16', 'ru', 'Кремль опроверг, что у границ Украины сосредоточено 100 тысяч российских военных.'],
		['denies', 'C16', 'ru', 'Москва отрицает, что у границ Украины стоят 100 тысяч российских военных.'],
		['denies', 'C16', 'de', 'Moskau bestreitet, dass 100.000 russische Soldaten an der Grenze zur Ukraine stehen.'],
		['denies', 'C16', 'de', 'Der Kreml dementierte, dass 100.000 russische Soldaten an der Grenze zur Ukraine stehen.'],
		['denies', 'C16', 'zh', '俄方否认在乌克兰边境集结十万俄军。'],
		// Denied by a plain negation.
		['denies', 'C31', 'en', 'Russia did not annex Crimea.'],
		['denies', 'C31', 'en', 'Moscow has never instigated the war in the Donbas.'],
		['denies', 'C06', 'en', 'NATO is not a defensive alliance at all.'],
		['denies', 'C23', 'en', 'No US troops are stationed in Ukraine.'],
		['denies', 'C49', 'en', 'Georgia did not attack South Ossetia.'],
		['denies', 'C50', 'en', 'What happened in Kyiv in 2014 was not a coup.'],
		['denies', 'C31', 'ru', 'Россия не аннексировала Крым.'],
		['denies', 'C50', 'ru', 'В Киеве в 2014 году не было переворота: после Майдана Янукович бежал.'],
		['denies', 'C31', 'de', 'Russland hat die Krim nicht annektiert.'],
		['denies', 'C31', 'zh', '俄罗斯没有吞并克里米亚。'],
		['denies', 'C23', 'de', 'Es sind keine US-Truppen in der Ukraine stationiert.'],
		['denies', 'C21', 'en', 'Ukraine is not planning an offensive in Donbas.'],
		['denies', 'C12', 'en', 'No promise was ever given that NATO would not expand eastward.'],
		['denies', 'C08', 'de', 'Die Grundakte verbietet der NATO die Stationierung von Truppen in neuen Ländern nicht.'],
		['denies', 'C06', 'en', 'NATO is anything but a defensive alliance.'],
		['unclear', 'C31', 'en', 'Russia annexed not only Crimea.'],
		// A negation of another clause, or beside the same word without one.
		[
			'unclear',
			'C04',
			'en',
			'Russia has no right to move borders, and we hold that countries are free to choose their own alliances.',
		],
		['unclear', 'C04', 'en', 'Nations decide with whom they will associate or with whom they will not associate.'],
		// Asked so that the point is taken for granted.
		['unclear', 'C16', 'en', 'Why are 100,000 Russian soldiers at the border of Ukraine?'],
		['unclear', 'C16', 'de', 'Warum stehen 100.000 russische Soldaten an der Grenze zur Ukraine?'],
		// The page's own speaker: the label of a transcript, the first person, a colon behind no name.
		['asserts', 'C16', 'en', 'MS. BROWN: There are 100,000 Russian troops at the border of Ukraine.'],
		['unclear', 'C16', 'en', 'I would say that there are 100,000 Russian troops at the border of Ukraine.'],
		['asserts', 'C16', 'en', 'The fact remains: 100,000 Russian troops are at the border of Ukraine.'],
		['reports', 'C16', 'en', 'Blinken: 100,000 Russian troops are at the border of Ukraine.'],
		['unclear', 'C27', 'en', 'Hardly a day passes without civilians wounded in the Donbas.'],
		['unclear', 'C30', 'en', 'Minsk was agreed between Ukraine and the Donbas republics, not with Moscow.'],
		// A headline that names its speaker behind a dash, and one whose dash adds something else.
		['reports', 'C12', 'en', 'The West broke its promise not to expand NATO eastward — Lavrov'],
		['reports', 'C26', 'de', 'Über 14.000 Tote im Krieg im Donbass – Ministerium'],
		['asserts', 'C26', 'en', 'The war in the Donbas has cost 14,000 lives — too many to count one by one.'],
		// Asked of a cause, so taken for granted; called imaginary behind the point.
		['unclear', 'C26', 'ru', 'К чему привела война в Донбассе, которая унесла 14 тысяч жизней?'],
		['unclear', 'C51', 'en', 'Russia is preparing a provocation in Ukraine as a pretext for its mythical invasion.'],
		// Not clear: two cues, a negation left over, a cue of another clause.
		['unclear', 'C16', 'en', 'Moscow did not deny that 100,000 Russian troops are massed at the border of Ukraine.'],
		['unclear', 'C16', 'en', 'Some 100,000 Russian troops are massed at the border of Ukraine, which Moscow denies.'],
		['unclear', 'C16', 'en', 'Not all of the 100,000 Russian soldiers at the border of Ukraine are combat troops.'],
		['unclear', 'C16', 'ru', 'Кремль не отрицает, что у границ Украины сосредоточено 100 тысяч российских военных.'],
		[
			'unclear',
			'C16',
			'de',
			'Moskau bestreitet nicht, dass 100.000 russische Soldaten an der Grenze zur Ukraine stehen.',
		],
	])(
		'%s: %s in %s: “%s”',
		async (expected, claim, language, text) => {
			expect(await stance(claim, language, text)).toBe(expected);
		},
		30_000,
	);

	test('takes a denial that is the point itself for no denial of it', async () => {
		expect(await stance('C19', 'en', 'Moscow denies any intention of an invasion of Ukraine.')).not.toBe('denies');
		expect(
			await stance(
				'C21',
				'en',
				'Moscow denies any wish to invade and accuses Kyiv of planning an offensive in Donbas.',
			),
		).not.toBe('denies');
	});

	test('never changes whether, where or how well a claim matches', async () => {
		const pack = await bundledPack();
		const texts = entriesOf(packSource('corpus'), 'claim').flatMap(({ variants, nearMisses }) => [
			...variants.en,
			...nearMisses.en,
		]);
		const frames = [
			'It is not true that',
			'Moscow denied that',
			'There is no evidence that',
			'The paper said that',
			'',
		];
		fc.assert(
			fc.property(fc.constantFrom(...texts), fc.constantFrom(...frames), (text, frame) => {
				const page = besidePack(
					preparePage(assemblePlainText(`${frame} ${text}`, { language: 'en', published: '2022-01-20' })),
					pack,
				);
				for (const found of matchClaims(page)) {
					const { stance: _, drift, receipt, ...after } = withClaimDrift(page, found);
					const { stance: __, drift: ___, receipt: before, ...rest } = found;
					expect(after).toEqual(rest);
					expect({ ...receipt, drift: undefined }).toEqual({ ...before, drift: undefined });
					expect(drift.every(({ page: { start, end, exact } }) => page.article.text.slice(start, end) === exact)).toBe(
						true,
					);
				}
			}),
			{ numRuns: 150 },
		);
	}, 30_000);
});
