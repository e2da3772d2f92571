import { isOnDark } from '../anchoring/darkness';
import type { Highlights, Underline } from '../anchoring/highlights';
import { isUncovered, rangeHolds } from '../anchoring/hit';
import type { TextMap } from '../article/text-map';
import type { Mark } from '../messages/page-answer';
import type { Article } from '../text/article';
import { overlaps, type Span } from '../text/span';

/** Which underline each kind of note has. */
const UNDERLINES: Record<Mark['kind'], Underline> = {
	quote: 'solid',
	document: 'double',
	claim: 'dotted',
	outlet: 'dotted',
};

/** The marks of the page as it was last read, and where they stand in the page as it is now. */
export interface PageMarks {
	/** What was read, and its way back to the page; the marks stay until others are set. */
	read(article: Pick<Article, 'text' | 'sentences'>, map: TextMap): void;
	set(marks: readonly Mark[]): void;
	/** Whether marks are underlined; those that are not can be stepped to, but not pointed at. */
	setVisible(visible: boolean): void;
	paint(): void;
	/** The mark that belongs to a note. */
	of(note: string): Mark | undefined;
	/** The mark under a point of the viewport, if `target` was hit there and does not hide it. */
	at(x: number, y: number, target: EventTarget | null): Mark | undefined;
	/** The next mark behind `from` in page order, or before it; the first or last where `from` is null. */
	next(from: Mark | null, step: 1 | -1): Mark | undefined;
	/** Where a mark's words stand; null where the page has other words there now. */
	range(mark: Mark): Range | null;
	/** Where a stretch of the article stands; null as for a mark. */
	rangeOf(span: Span): Range | null;
	/** The stretch of the article that a range of the page holds; null where it holds none of it. */
	spanOf(range: Range): Span | null;
	/** Where the sentences that a mark touches stand. */
	sentences(mark: Mark): Range | null;
	/** What holds the end of the article. */
	end(): Element | null;
}

export function createPageMarks(highlights: Highlights | null): PageMarks {
	let article: Pick<Article, 'text' | 'sentences'> = { text: '', sentences: [] };
	let map: TextMap | null = null;
	let marks: Mark[] = [];
	let visible = true;

	/** Words are looked at again each time: the page may have changed since it was read. */
	const rangeOf = (start: number, end: number): Range | null =>
		map?.holds(start, end, article.text) ? map.range(start, end) : null;
	const range = ({ start, end }: Mark) => rangeOf(start, end);

	return {
		range,
		rangeOf: ({ start, end }) => rangeOf(start, end),
		spanOf({ startContainer, startOffset, endContainer, endOffset }) {
			const start = map?.offsetOf(startContainer, startOffset) ?? 0;
			const end = map?.offsetOf(endContainer, endOffset) ?? 0;
			return start < end ? { start, end } : null;
		},
		read(newArticle, newMap) {
			article = newArticle;
			map = newMap;
		},
		set(newMarks) {
			marks = [...newMarks].sort((a, b) => a.start - b.start);
		},
		setVisible(value) {
			visible = value;
		},
		paint() {
			const painted = (visible ? marks : []).flatMap((mark) => {
				const at = range(mark);
				const element = at?.startContainer.parentElement;
				return at && element ? [{ line: UNDERLINES[mark.kind], range: at, dark: isOnDark(element) }] : [];
			});
			highlights?.paint(painted);
		},
		of: (note) => marks.find((mark) => mark.note === note),
		at: (x, y, target) =>
			(visible ? marks : []).find((mark) => {
				const found = range(mark);
				return found !== null && rangeHolds(found, x, y) && isUncovered(found, target);
			}),
		next(from, step) {
			const there = marks.filter((mark) => range(mark) !== null);
			if (!from) return there.at(step === 1 ? 0 : -1);
			return step === 1
				? there.find((mark) => mark.start > from.start)
				: there.findLast((mark) => mark.start < from.start);
		},
		sentences(mark) {
			const touched = article.sentences.filter((sentence) => overlaps(sentence, mark));
			const start = Math.min(mark.start, ...touched.map((sentence) => sentence.start));
			return rangeOf(start, Math.max(mark.end, ...touched.map((sentence) => sentence.end)));
		},
		end() {
			const last = article.sentences.at(-1);
			return (last && rangeOf(last.start, last.end)?.endContainer.parentElement) ?? null;
		},
	};
}
