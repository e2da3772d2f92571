import { parseSelectors } from '../../src/anchoring/selectors/parse';
import { readRawText } from '../../src/anchoring/selectors/raw-text';
import { isArticle, readArticle } from '../../src/article/read';
import { PageRefusedError } from '../../src/cli/dom/errors';
import { parseHtml } from '../../src/cli/dom/parse-html';
import { PackError, readPackFile, writePackFile } from '../../src/corpus/pack/format';
import { openPack } from '../../src/corpus/pack/open';
import { matchArticle } from '../../src/matching/engine';
import { article } from '../../src/messages/schemas/article';
import { clipEdit, passage } from '../../src/messages/schemas/clips';
import { assemblePlainText } from '../../src/text/assemble';
import { must } from '../../src/text/must';
import { tried } from '../../src/text/tried';
import { aClipping } from '../support/clippings';
import { compileFolder, PLUTO } from '../support/packs';
import { demand, type FuzzedKind, kind, orRefused } from './kind';
import { mutateBytes, mutateText, mutateValue, pick } from './mutate';

const WORDS =
	'The congress ended with a vote that was a long time coming. “Pluto was demoted to a dwarf planet,” said one of those who had voted, and left for the airport. ';
const PAGE = `<!doctype html><html lang="en"><head><title>A day in Prague</title><meta property="article:published_time" content="2006-08-24"><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"A day in Prague","author":[{"@type":"Person","name":"A. Writer"}],"publisher":{"@id":"#p"}}</script></head><body><nav><a href="/">Home</a></nav><main><article itemscope><h1>A day in Prague</h1><p class="lead">${WORDS}</p><blockquote><p>${WORDS}</p></blockquote><table><tr><td>${WORDS}</td></tr></table><ul><li>${WORDS}</li></ul></article></main></body></html>`;

/** Everything that comes from a page, and the packs that it is compared with. */
export async function pageKinds(): Promise<FuzzedKind[]> {
	const packBytes = await compileFolder(PLUTO);
	const packs = [await openPack(packBytes)];
	const { sections } = await readPackFile(packBytes);
	const names = [...sections.keys()];
	const read = assemblePlainText(WORDS.repeat(3), { title: 'A day in Prague', language: 'en' });
	const clip = aClipping();
	const { title, site, author, published, language } = clip.page;
	const message = {
		whole: false,
		selectors: clip.selectors,
		around: clip.around,
		cut: false,
		span: { start: 0, end: 10 },
		source: { canonical: null, earlier: null, title, site, author, published, language },
		text: WORDS,
		again: false,
	};

	return [
		kind({
			name: 'page',
			make: (random) => mutateText(PAGE, random),
			take: (html) =>
				orRefused(
					() => {
						const document = parseHtml(html, 'https://paper.example/a');
						readRawText(document.body);
						const found = readArticle(document);
						if (found && isArticle(found)) void article.safeParse(found);
					},
					(error) => error instanceof PageRefusedError,
				),
		}),
		kind({
			name: 'message with an article',
			make: (random) => mutateValue(read, random),
			take(made) {
				// What cannot be checked is refused as what does not pass: see `listen`.
				const result = tried(() => article.safeParse(made));
				if (result?.success) matchArticle(result.data, packs);
				return result?.success ?? false;
			},
		}),
		kind({
			name: 'message with a passage',
			make: (random) => mutateValue(message, random),
			take: (made) => tried(() => passage.safeParse(made).success) ?? false,
		}),
		kind({
			name: 'message with an edit',
			make: (random) => mutateValue({ key: clip.id, comment: 'a', tags: ['b'], colour: 'blue' }, random),
			take: (made) => tried(() => clipEdit.safeParse(made).success) ?? false,
		}),
		kind({
			name: 'selectors',
			make: (random) =>
				mutateValue({ target: [{ source: 'a', selector: [{ type: 'TextQuoteSelector', exact: 'a' }] }] }, random),
			take(made) {
				const parsed = parseSelectors(made);
				if ('fault' in parsed) demand(parsed.fault.problem !== '', 'refused without a word of why');
				return 'passages' in parsed;
			},
		}),
		kind({
			name: 'plain text',
			make: (random) => mutateText(WORDS.repeat(2), random),
			take: (text) => {
				matchArticle(
					assemblePlainText(text, { language: pick(numberOf(text), ['en', 'de', 'ru', 'zh'] as const) }),
					packs,
				);
				return true;
			},
		}),
		kind({
			name: 'pack',
			make: (random) => mutateBytes(packBytes, random),
			take: (bytes) => orRefused(() => useOf(bytes), isPackError),
		}),
		kind({
			name: 'pack with its checksum mended',
			make(random) {
				const name = must(names[random(names.length)]);
				return new Map([...sections, [name, mutateBytes(must(sections.get(name)), random)]]);
			},
			take: (made) => orRefused(async () => useOf(await writePackFile(made)), isPackError),
		}),
	];
}

const isPackError = (error: unknown): boolean => error instanceof PackError;

/** A language for a text, always the same. */
const numberOf = (text: string) => (below: number) => text.length % below;

/** Opens a pack and reads all of it, as using it would. */
async function useOf(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
	const pack = await openPack(bytes);
	const claims = pack.claims('en');
	for (let row = 0; row < (claims?.length ?? 0); row++) claims?.row(row);
	for (const kindOfEntry of ['document', 'statement', 'claim', 'outlet', 'event'] as const)
		for (const id of pack.ids(kindOfEntry)) pack.entry(kindOfEntry, id);
	void [pack.fingerprints, pack.wordings, pack.outlets, pack.documentIndex, pack.quoteIndex];
}
