import { beforeAll, describe, expect, test } from 'vitest';
import { harbourPack, SAID } from '../../tests/support/harbour';
import { bundledPack } from '../../tests/support/packs';
import type { Pack } from '../corpus/pack/open';
import type { ArticleMetadata } from '../text/article';
import { assemble, assemblePlainText, type ReadBlock } from '../text/assemble';
import { matchArticle } from './engine';
import { explainSentences } from './explain';
import type { QuoteMatch } from './match';

let harbour: Pack;
let bundled: Pack;
beforeAll(async () => {
	harbour = await harbourPack();
	bundled = await bundledPack();
});

const metadata: ArticleMetadata = {
	title: null,
	byline: null,
	published: '2020-03-03',
	siteName: null,
	language: 'en',
	url: null,
};
const p = (text: string): ReadBlock => ({ text, voice: 'outlet', tag: 'p' });
const quoted = (text: string): ReadBlock => ({ text, voice: 'quoted', tag: 'blockquote' });
const quotes = (...blocks: ReadBlock[]) =>
	matchArticle(assemble(metadata, blocks), [harbour])
		.matches.map(({ match }) => match)
		.filter((match): match is QuoteMatch => match.kind === 'quote');

describe('pages in more than one language', () => {
	test('have a quotation in its own language attributed in the language around it', () => {
		const [inline] = quotes(p(`Orlov told reporters: «${SAID.ru}».`));
		expect([inline?.entry, inline?.finding, inline?.attributedTo]).toEqual(['RU', 'exact', 'orlov']);
		const [block] = quotes(p('Orlov told reporters this:'), quoted(SAID.ru));
		expect([block?.entry, block?.finding, block?.attributedTo]).toEqual(['RU', 'exact', 'orlov']);
	});

	test('have a quotation attributed within a paragraph of its language, which says it otherwise than the page’s would', () => {
		const [first = '', ...rest] = SAID.ru.split(', ');
		const [split] = quotes(
			p('This is how a paper of his own country has it:'),
			p(`«${first}, — заявил Орлов, — ${rest.join(', ')}».`),
		);
		expect([split?.entry, split?.spans.length, split?.attributedTo]).toEqual(['RU', 2, 'orlov']);
	});

	test('have the quoted words compared with the record in the language of the words', () => {
		const kept = SAID.ru.replace('Мы не закроем', 'Мы закроем');
		const [inline] = quotes(p(`Orlov told reporters: «${kept}».`));
		expect(inline?.drift.map(({ kind }) => kind)).toEqual(['modality']);
		expect(inline?.receipt.drift?.filter(({ why }) => why === 'language')).toEqual([]);
	});

	test('have points matched in each block’s language, and in that of the page', () => {
		const en = 'Russia demands legally binding guarantees that NATO will not expand and that Ukraine will stay out.';
		const ru = 'Россия добивается гарантий, чтобы Украина и Грузия никогда не вступили в альянс; это её условие.';
		const article = assemble({ ...metadata, published: '2022-01-11' }, [p(en), p(ru), quoted(en)]);
		const untold = { ...article, blocks: article.blocks.map((block) => ({ ...block, language: null })) };
		const spans = (page: typeof article) =>
			matchArticle(page, [bundled]).matches.flatMap(({ match }) => (match.entry === 'C01' ? match.spans.length : []));
		expect(spans(article)).toEqual([3]);
		expect(spans(untold)).toEqual([2]);
		expect(explainSentences(article, bundled).map(({ claims }) => claims[0]?.row.claim)).toEqual(['C01', 'C01', 'C01']);
	});

	test('are of the subject where a block in another language says so', () => {
		const town =
			'The council of the harbour town voted late on Tuesday to rebuild the covered market by the river. '.repeat(4);
		const ru =
			'Москва требует юридически закрепить отказ НАТО от дальнейшего расширения на восток, и это условие выдвинули.';
		const { matches } = matchArticle(assemblePlainText(`${town}\n${ru}`, { language: 'en', published: '2022-01-11' }), [
			bundled,
		]);
		expect(matches.map(({ match }) => match.entry)).toEqual(['C01']);
	});
});
