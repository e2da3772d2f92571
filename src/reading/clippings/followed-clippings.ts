import { isOnDark } from '../../anchoring/darkness';
import type { Highlights } from '../../anchoring/highlights';
import { scrollToRange } from '../../anchoring/hit';
import type { Anchored } from '../../anchoring/selectors/anchor';
import { type PageAnchors, pageAnchors } from '../../anchoring/selectors/in-page';
import { readPageText } from '../../anchoring/selectors/page-text';
import type { ClippedHere, ClippingState } from '../../messages/clips';
import { sendFromPage } from '../../messages/send';
import { isInOtherLanguage, watchTranslation } from '../is-translated';
import { type Judgement, judge, SETTLED_MS } from './hysteresis';
import { watchForText } from './late-text';
import { selectorsOf } from './passage';

/** The page gets its thread back after this long; a frame has 16 ms. */
const SLICE_MS = 8;

/** A longer difference is not told; it would say no more than that all was written anew. In UTF-16 units. */
const MOST_CHARACTERS_OF_DIFFERENCE = 100_000;

/** The clippings of the page: found, painted, and followed as the page changes. */
export interface FollowedClippings {
	/** These are the clippings; what is known of those that were there before is kept. */
	set(clippings: readonly ClippedHere[]): void;
	/** A passage was just saved where it stands; `at`: the offset in the page's text. */
	add(clipping: ClippedHere, range: Range, at: number): void;
	remove(id: string): void;
	/** Looks for clippings again where the page may have changed them; says whether one stands otherwise than before. */
	look(): Promise<boolean>;
	/** Brings a clipping into view; false where it does not stand on the page. */
	show(id: string): boolean;
	/** Selects what resembles a clipping most that is missed, in view; false where nothing does. */
	select(id: string): boolean;
	stop(): void;
}

interface Followed extends Judgement {
	clipping: ClippedHere;
	range: Range | null;
	/** The range's words when it was found: as long as they stand there, there is no need to look again. */
	words: string;
	at: number;
	difference: ClippingState['difference'];
}

export function followClippings(document: Document, highlights: Highlights | null): FollowedClippings {
	const view = document.defaultView;
	let followed: Followed[] = [];
	let looking: Promise<boolean> | null = null;
	let again = false;
	let timer: number | undefined;
	let missed = '';
	let stopListening = () => {};
	let told = '';

	const isTranslated = watchTranslation(document);
	const now = () => view?.performance.now() ?? 0;
	const stands = ({ range, words, doubt }: Followed) =>
		range !== null && doubt === null && range.toString() === words && range.startContainer.isConnected;

	const paint = () => {
		const painted = followed.flatMap(({ clipping, range }) => {
			const element = range?.startContainer.parentElement;
			return range && element ? [{ tint: clipping.colour, range, dark: isOnDark(element) }] : [];
		});
		highlights?.paintClippings(painted);
	};

	const tell = (): boolean => {
		const known = followed.filter(({ said }) => said !== null);
		known.sort((a, b) => Number(a.said === 'gone') - Number(b.said === 'gone') || a.at - b.at);
		const states = known.flatMap(({ clipping: { id }, said, difference }) =>
			said === null ? [] : [{ id, state: said, difference: said === 'edited' ? difference : null }],
		);
		const news = JSON.stringify(states);
		if (news === told || states.length === 0) return false;
		told = news;
		sendFromPage('clippingsStand', { states }).catch(() => {
			// Nobody was there to hear it; the next look tells again.
			told = '';
		});
		return true;
	};

	/** Listens for the words of those that are missed, and looks again at what is in doubt. */
	const wait = () => {
		const quotes = followed.filter(({ range }) => range === null).map(({ clipping }) => clipping.selectors.quote.exact);
		if (missed !== quotes.join('\n')) {
			stopListening();
			missed = quotes.join('\n');
			stopListening = quotes.length > 0 ? watchForText(document, quotes, () => look().then(() => undefined)) : () => {};
		}
		view?.clearTimeout(timer);
		if (followed.some(({ doubt }) => doubt !== null)) timer = view?.setTimeout(() => void look(), SETTLED_MS);
	};

	const take = (one: Followed, anchors: PageAnchors, found: Anchored) => {
		const range = found.span && anchors.rangeOf(found.span);
		// In a translation the words are not to be found, and not gone either.
		if (!range && (isTranslated() || isInOtherLanguage(anchors.page.text, wordsAround(one.clipping)))) {
			one.range = null;
			return;
		}
		Object.assign(one, judge(one, range ? found.state : 'gone', now()), {
			range,
			words: range?.toString() ?? '',
			at: found.span?.start ?? one.at,
			difference: found.state === 'edited' && isShort(found.difference) ? found.difference : null,
		} satisfies Partial<Followed>);
	};

	const lookOnce = async (): Promise<boolean> => {
		const lost = followed.filter((one) => !stands(one));
		if (lost.length > 0 && document.body) {
			const anchors = pageAnchors(readPageText(document.body));
			let start = now();
			for (const one of lost) {
				if (now() - start > SLICE_MS) {
					await new Promise((resolve) => view?.setTimeout(resolve, 0));
					start = now();
				}
				take(one, anchors, anchors.anchor(selectorsOf(one.clipping)));
			}
			paint();
		}
		wait();
		return tell();
	};

	/** One look after another; those that are asked for meanwhile are one. */
	const look = (): Promise<boolean> => {
		if (followed.length === 0) return Promise.resolve(false);
		again = looking !== null;
		looking ??= (async () => {
			let news = false;
			try {
				do {
					again = false;
					news = (await lookOnce()) || news;
				} while (again);
			} finally {
				looking = null;
			}
			return news;
		})();
		return looking;
	};

	const stop = () => {
		followed = [];
		told = '';
		stopListening();
		missed = '';
		view?.clearTimeout(timer);
		highlights?.paintClippings([]);
	};

	return {
		look,
		stop,
		set(clippings) {
			if (clippings.length === 0) return stop();
			const before = new Map(followed.map((one) => [one.clipping.id, one]));
			followed = clippings.map((clipping) => {
				const known = before.get(clipping.id);
				return known ? { ...known, clipping } : { clipping, ...UNKNOWN };
			});
			paint();
			void look();
		},
		add(clipping, range, at) {
			const stood = { said: 'anchored' as const, range, words: range.toString() };
			followed.push({ clipping, ...UNKNOWN, ...stood, at });
			paint();
		},
		remove(id) {
			followed = followed.filter(({ clipping }) => clipping.id !== id);
			paint();
			wait();
		},
		show(id) {
			const range = followed.find(({ clipping }) => clipping.id === id)?.range;
			if (!range) return false;
			bringIntoView(range);
			highlights?.flash(range);
			return true;
		},
		select(id) {
			const one = followed.find(({ clipping }) => clipping.id === id);
			if (!one || !document.body) return false;
			const anchors = pageAnchors(readPageText(document.body));
			const span = anchors.closest(selectorsOf(one.clipping));
			const range = span && anchors.rangeOf(span);
			if (!range) return false;
			bringIntoView(range);
			const selection = document.getSelection();
			selection?.removeAllRanges();
			selection?.addRange(range);
			return true;
		},
	};
}

/** The words of a passage as they were saved, with those beside it. */
const wordsAround = ({ selectors: { quote } }: ClippedHere): string =>
	[quote.prefix, quote.exact, quote.suffix].join('');

const UNKNOWN = { said: null, doubt: null, range: null, words: '', at: 0, difference: null } as const;

const isShort = (difference: readonly { text: string }[]): boolean =>
	difference.reduce((sum, { text }) => sum + text.length, 0) <= MOST_CHARACTERS_OF_DIFFERENCE;

/** Scrolls to a passage, and opens what it is folded away in, as the browser's own search does. */
function bringIntoView(range: Range): void {
	for (let at = range.startContainer.parentElement; at; at = at.parentElement)
		if (at.localName === 'details') (at as HTMLDetailsElement).open = true;
	scrollToRange(range, true);
}
