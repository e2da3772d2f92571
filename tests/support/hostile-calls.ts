import type { Clipping } from '../../src/clippings/model';
import type { Payload } from '../../src/messages/contract/call';
import type { PageCalls } from '../../src/messages/contract/page-calls';
import type { Article } from '../../src/text/article';
import { aClipping } from './clippings';

/** A clipping of another site, and one of a site that shares an ending with `evil.example`. */
export const foreignClippings = (): [Clipping, Clipping] => [
	aClipping({ comment: 'a secret thought' }),
	aClipping({ comment: 'a secret thought', page: { ...aClipping().page, url: 'https://example/', address: null } }),
];

type Passage = Exclude<Payload<PageCalls, 'clipPassage'>, null>;

/** Words that a page has saved without a click, as if they stood on the page at `canonical`. */
export function hostilePassage(exact: string, canonical: string): Passage {
	const { selectors, around } = aClipping();
	return {
		...{ whole: false, selectors: { ...selectors, quote: { exact, prefix: '', suffix: '' } }, around, cut: false },
		...{ span: null, text: null, again: true },
		source: { canonical, earlier: canonical, title: null, site: null, author: null, published: null, language: null },
	};
}

/**
 * What a page that has taken over its process would send with each call, to get or to change what is not its own; a new call is a
 * type error here until it is tried, too. `key`: what it might guess for the key of a clipping.
 */
export function hostileCalls(
	foreign: readonly [Clipping, Clipping],
	key: string,
): { readonly [N in keyof PageCalls]: readonly [Payload<PageCalls, N>, ...Payload<PageCalls, N>[]] } {
	const [{ id, page }] = foreign;
	const article = {
		...{ title: null, byline: null, published: null, siteName: null, language: 'toString', url: page.url },
		...{ text: 'Words.', blocks: [], sentences: [], quotations: [] },
	} as unknown as Article;
	const edited = { comment: 'Mine.', tags: ['mine'], colour: 'rose' as const };
	return {
		articleLikely: [null],
		articleRead: [{ article, frame: null }],
		articleMissing: [{ isPdf: true, frame: { address: 'https://paper.example/a' } }],
		articleTooLarge: [null],
		markActivated: [{ note: 'n' }],
		noteCard: [{ note: 'n' }],
		openNote: [{ note: 'n' }],
		recapClosed: [null],
		clipPassage: [hostilePassage('words', page.url), null],
		clipEdited: [
			{ key, ...edited },
			{ key: id, ...edited },
		],
		clipUndone: [{ key }, { key: id }],
		openClipping: [{ id }, { id: foreign[1].id }],
		openSettings: [null],
		clippingsHere: [{ canonical: page.url }, { canonical: 'https://example/' }, { canonical: null }],
		clippingsStand: [{ states: foreign.map(({ id }) => ({ id, state: 'gone' as const, difference: null })) }],
	};
}
