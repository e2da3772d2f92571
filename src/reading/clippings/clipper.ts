import { type PageAnchors, pageAnchors } from '../../anchoring/selectors/in-page';
import { readPageText } from '../../anchoring/selectors/page-text';
import type { ClippedPassage, ClipRequest, ClipResult } from '../../messages/clips';
import type { PageSettings } from '../../messages/interface';
import { sendFromPage } from '../../messages/send';
import type { Article } from '../../text/article';
import type { PageMarks } from '../page-marks';
import type { Stories } from '../stories';
import type { FollowedClippings } from './followed-clippings';
import type { Notice } from './notice';
import { describePassage } from './passage';
import { selectedRange } from './selection-button';

/** What saving needs of the reader in the page. */
interface ClipperParts {
	marks: PageMarks;
	/** The article as it was read last; null where the page has none. */
	article(): Article | null;
	stories: Stories;
	/** Resolves once the page was read and its notes are known, or it takes too long. */
	ready(): Promise<void>;
	settings(): PageSettings;
	notice: Notice;
	followed: FollowedClippings;
}

/** A passage about to be saved, and where it stands on the page. */
interface Composed {
	passage: ClippedPassage;
	range: Range;
	/** Its offset in the page's text. */
	at: number;
}

/** Saves what is asked for, as it stands on the page at that moment, and says so there unless the panel does. */
export function createClipper(document: Document, parts: ClipperParts): (request: ClipRequest) => Promise<ClipResult> {
	const { marks, notice, followed } = parts;

	/** Where the passage stands that is asked for. */
	const rangeOf = (request: ClipRequest, anchors: () => PageAnchors): Range | null => {
		if (request.what === 'passage') return marks.rangeOf(request.span);
		return request.what === 'selection' ? selectedRange(document) : headline(document, parts, anchors());
	};

	const compose = (range: Range, whole: boolean, anchors: PageAnchors): Composed | null => {
		const span = anchors.spanOf(range);
		const described = span && describePassage(anchors, span);
		if (!described) return null;
		const article = parts.article();
		const { clipText } = parts.settings();
		const keepsText = clipText === 'always' || (clipText === 'articles' && whole);
		const { span: kept, ...passage } = described;
		const own: ClippedPassage = {
			...passage,
			whole,
			span: marks.spanOf(range),
			again: false,
			source: parts.stories.sourceOf(range),
			text: keepsText ? (article?.text ?? null) : null,
		};
		return { passage: own, range: anchors.rangeOf(kept) ?? range, at: kept.start };
	};

	const store = async (request: ClipRequest, composed: Composed | null, place: Range | null): Promise<ClipResult> => {
		const { by, again = false } = request;
		const answer = await sendFromPage('clipPassage', composed && { ...composed.passage, again });
		const { words } = answer;
		const takeFocus = by === 'key';
		if (composed && answer.clipping) {
			followed.add(answer.clipping, composed.range, composed.at);
			if (by !== 'panel')
				notice.saved({ id: answer.clipping.id, key: answer.key, words: answer.words }, composed.range, takeFocus);
			return { id: answer.clipping.id };
		}
		if (composed && 'earlier' in answer) {
			const saveAgain = () => void store({ ...request, again: true }, composed, place).catch(() => undefined);
			if (by !== 'panel') notice.asks(answer.earlier, composed.range, answer.words, takeFocus, saveAgain);
			return { id: null, earlier: answer.earlier, words: words.message };
		}
		if (by !== 'panel') notice.failed(place, words, takeFocus);
		return { id: null, failure: 'failure' in answer ? answer.failure : 'nothing', words: words.message };
	};

	return async (request) => {
		const read = () => pageAnchors(readPageText(document.body));
		// At once: the reader may go on to select something else.
		const range = request.what === 'article' ? null : rangeOf(request, read);
		await parts.ready();
		const anchors = read();
		const whole = request.what === 'article';
		const place = range ?? (whole ? rangeOf(request, () => anchors) : null);
		return store(request, place && compose(place, whole, anchors), place);
	};
}

/** A whole article is saved at its headline, where that stands on the page, else at its first sentence. */
function headline(document: Document, { article, marks }: ClipperParts, anchors: PageAnchors): Range | null {
	const title = fold(article()?.title ?? document.title);
	const headings = [...document.querySelectorAll('h1')].flatMap((heading) => {
		const range = document.createRange();
		range.selectNodeContents(heading);
		const span = anchors.spanOf(range);
		return span ? [{ range, words: fold(anchors.page.text.slice(span.start, span.end)) }] : [];
	});
	// The site's name may stand in the title, and in a heading of its own.
	headings.sort((a, b) => b.words.length - a.words.length);
	const named = headings.find(({ words }) => title.includes(words) || (title !== '' && words.includes(title)));
	const first = article()?.sentences[0];
	return named?.range ?? (first && marks.rangeOf(first)) ?? headings[0]?.range ?? null;
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();
