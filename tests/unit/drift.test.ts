import { describe, expect, it } from 'vitest';
import { isArticle, readArticle } from '../../src/article/read';
import { parseHtml } from '../../src/cli/dom';
import { entriesOf } from '../../src/corpus/source/source';
import { MATCHED_LANGUAGES } from '../../src/languages/language';
import { matchArticle } from '../../src/matching/engine';
import type { Match } from '../../src/matching/match';
import { assemble, assemblePlainText } from '../../src/text/assemble';
import { bundledPack, packSource } from '../support/packs';
import { wrapArticle } from '../support/pages';
import { readSeeds, SEEDS_ABSENT } from '../support/seeds';

const seeds = readSeeds() ?? [];
if (seeds.length === 0) console.log(`skipped: ${SEEDS_ABSENT}`);

/** The dates of the seed texts, in the order of their numbers. */
const DATES = ['2021-12-25', '2022-01-12', '2021-12-28', '2022-02-17', '2022-01-24'];

const driftOf = (matches: readonly { match: Match }[]): string[] =>
	matches.flatMap(({ match }) =>
		match.kind === 'quote' || match.kind === 'claim' ? match.drift.map(({ kind }) => `${match.entry} ${kind}`) : [],
	);

async function driftInSeed(number: number, published: string | null): Promise<string[]> {
	const paragraphs = (seeds[number]?.text ?? '').split('\n').filter((line) => line.trim() !== '');
	const read = readArticle(parseHtml(wrapArticle({ title: 'A copy', paragraphs })));
	if (!isArticle(read)) throw new Error('no article');
	const article = assemble({ ...read.metadata, published }, read.blocks);
	return driftOf(matchArticle(article, [await bundledPack()]).matches).sort();
}

describe.skipIf(seeds.length === 0)('drift in the seed texts', () => {
	// Each of these stands among the divergences that the corpus brief lists for the text, and nothing else may be found.
	it.each([
		[0, ['C20 attribution', 'C27 number']],
		[1, ['C38 modality', 'S-NYT-1 attribution', 'S-SHE-2 actor']],
		[2, ['C23 status', 'C26 attribution']],
		[3, ['C13 modality', 'C30 actor', 'C36 modality', 'C38 modality', 'C40 attribution', 'S-MFA-8 modality']],
		[
			4,
			['C29 actor', 'C51 actor', 'C53 attribution', 'C53 date', 'C57 attribution', 'S-RYA-2 actor', 'S-RYA-2 modality'],
		],
	])('of seed %d are those of the brief', async (number, drift) => {
		expect(await driftInSeed(number, DATES[number] ?? null)).toEqual(drift);
	});
});

describe('drift in the examples of the bundled pack', () => {
	it('is found in a claim’s variant only where it gives something else than the record', async () => {
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

	it('is not found in a statement as it is documented', async () => {
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
