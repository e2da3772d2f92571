import { describe, expect, test } from 'vitest';
import { assemble, type ReadBlock } from './assemble';
import { openBlocks } from './block-language';

const unknown = { title: null, byline: null, published: null, siteName: null, language: null, url: null };
const block = (text: string, lang: string | null = null): ReadBlock => ({ text, voice: 'outlet', tag: 'p', lang });
const articleOf = (language: string | null, ...blocks: ReadBlock[]) => assemble({ ...unknown, language }, blocks);
const languages = (language: string | null, ...blocks: ReadBlock[]) =>
	articleOf(language, ...blocks).blocks.map((one) => one.language);

const EN = 'The ministers met in the town hall and spoke of the treaty that was not signed by any of them.';
const DE = 'Die Minister trafen sich im Rathaus und sprachen über den Vertrag, der noch nicht unterschrieben ist.';
const RU = 'Министры встретились в ратуше и говорили о договоре, который не был подписан, но это не всё.';
const UK = 'Міністри зустрілися в ратуші та говорили про договір, який не був підписаний, але це ще не все.';
const BG = 'Министрите се срещнаха в кметството и говориха за договора, който още не беше подписан от тях.';
const SR = 'Министри су се састали у градској кући и говорили о уговору који још није потписан.';
const ZH = '部长们在市政厅会面，讨论了尚未签署的条约。';
const FR = 'Les ministres se sont réunis à la mairie et ont parlé du traité que nul parmi eux ne voulait signer hier.';

describe('languages of blocks', () => {
	test('are told by script and words, and are null where they are the page’s', () => {
		expect(languages('en', ...[EN, DE, RU, UK, ZH].map((text) => block(text)))).toEqual([null, 'de', 'ru', 'uk', 'zh']);
		expect(languages('ru', ...[RU, UK, EN].map((text) => block(text)))).toEqual([null, 'uk', 'en']);
		expect(languages('uk', block(UK), block(RU))).toEqual([null, 'ru']);
		expect(languages(null, block(EN), block(FR))).toEqual(['en', null]);
	});

	test('stay the page’s where nothing is clear: short texts, names, and what only looks like a neighbour', () => {
		expect(languages('en', block('Die Hard in Berlin'), block('Да'), block(FR), block(SR))).toEqual(
			Array(4).fill(null),
		);
		expect(languages('bg', block(BG))).toEqual([null]);
		expect(languages('sr', block(SR))).toEqual([null]);
		expect(languages('en', block(BG))).toEqual([null]);
	});

	test('are what the markup says where the text does not clearly say otherwise', () => {
		expect(languages('en', block(FR, 'fr'), block('Нет.', 'ru'), block('Nein.', 'de'))).toEqual(['fr', 'ru', 'de']);
		expect(languages('en', block(DE, 'fr'), block(EN, 'de'), block('Да.', 'de'))).toEqual(['de', null, null]);
	});

	test('are those of the sentence around a quotation, not of the quotation', () => {
		const said = `Lavrov said: «${RU}»`;
		expect(languages('en', block(said), block(`«${RU}»`), block(`«${RU}» — сказал он.`))).toEqual([null, 'ru', 'ru']);
		expect(languages('de', block(`Er sagte: “${EN}”`))).toEqual([null]);
	});

	test('are open only for long blocks that nothing confirms, on pages whose language can be told', () => {
		const list = 'Palm Bay: Tolivert 25 points. Davis 17 points. Burgher 10 points. Bozeman 10 points. Moore 3 points.';
		expect(openBlocks(articleOf('en', block(EN), block(RU), block(FR), block('Bonjour !'), block(list)))).toEqual([
			2, 4,
		]);
		expect(openBlocks(articleOf('fr', block(FR), block(list)))).toEqual([]);
	});
});
