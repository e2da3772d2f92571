import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../src/corpus/source/source';
import { MATCHED_LANGUAGES } from '../../src/languages/language';
import { matchArticle } from '../../src/matching/engine';
import { assemblePlainText } from '../../src/text/assemble';
import { driftOf } from '../support/drift';
import { bundledPack, packSource } from '../support/packs';

describe('drift in the examples of the bundled pack', () => {
	test('is found in a claim’s variant only where it gives something else than the record', async () => {
		const pack = await bundledPack();
		const found = entriesOf(packSource('corpus'), 'claim').flatMap((claim) =>
			MATCHED_LANGUAGES.flatMap((language) =>
				[...(claim.variants[language] ?? []), ...(claim.nearMisses[language] ?? [])].flatMap((text) => {
					const subject = pack.metadata.gate[language]?.[0] ?? '';
					const article = assemblePlainText(`${subject}\n${text}`, { language, published: claim.period.from });
					return driftOf(matchArticle(article, [pack]).matches).map((drift) => `${drift} ${language}: ${text}`);
				}),
			),
		);
		// Each names another number, another pair of parties, or a likelihood that the record does not have.
		expect(found).toEqual([
			'C27 number en: Civilians die or are hurt nearly every day along the contact line, almost all on the separatist side, RT says.',
			"C27 number en: Day after day artillery claims victims in the People's Republics, yet the report is silent.",
			'C27 number en: Hardly a day without wounded civilians in the self-declared republics, according to the article.',
			'C27 number ru: На линии соприкосновения почти ежедневно гибнут мирные жители, в основном в ДНР и ЛНР.',
			'C27 number zh: 该文称接触线几乎每天都有平民伤亡，且几乎都在“人民共和国”一侧。',
			'C30 actor en: The accord was struck between Ukraine and the Donbas republics, not with Moscow.',
			'C30 actor ru: Минск заключён между Киевом и Донбассом, напоминают в Кремле.',
			'C30 actor de: Minsk sei ein Vertrag zwischen Kiew und dem Donbass.',
			'C38 modality en: Military-technical steps will probably also be taken in Latin America, the author expects.',
		]);
	});

	test('is not found in a statement as it is documented', async () => {
		const pack = await bundledPack();
		const found = pack.wordings
			.filter(({ kind }) => kind !== 'variant')
			.flatMap(({ speaker, text, language }) => {
				const name = pack.metadata.speakers.find(({ id }) => id === speaker)?.names[0];
				const article = assemblePlainText(`${name}: “${text}”`, { language, published: '2022-02-20' });
				return driftOf(matchArticle(article, [pack]).matches);
			});
		expect(found).toEqual([]);
	});
});
