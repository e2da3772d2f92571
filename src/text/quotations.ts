import type { QuotationForm } from './article';
import { classOf, DIGIT, LETTER } from './characters';
import type { Span } from './span';

interface Opened {
	mark: string;
	closer: string;
	form: QuotationForm;
	start: number;
}

/** Opening mark → closing mark and form. Marks that open in one language and close in another stand in `closers` alone. */
const PAIRS: Record<string, { closer: string; form: QuotationForm }> = {
	'“': { closer: '”', form: 'double' },
	'„': { closer: '“”', form: 'low-high' },
	'‚': { closer: '‘’', form: 'low-high' },
	'‘': { closer: '’', form: 'single' },
	'«': { closer: '»', form: 'guillemets' },
	'»': { closer: '«', form: 'guillemets' },
	'‹': { closer: '›', form: 'guillemets' },
	'›': { closer: '‹', form: 'guillemets' },
	'「': { closer: '」', form: 'cjk' },
	'『': { closer: '』', form: 'cjk' },
	'＂': { closer: '＂', form: 'double' },
	'"': { closer: '"', form: 'double' },
	// Where both marks are the same: Swedish and Finnish print, and English typed without care.
	'”': { closer: '”', form: 'double' },
	"'": { closer: "'", form: 'single' },
};

/** All marks that open or close. */
const MARK = new RegExp(
	`[${[...Object.keys(PAIRS), ...Object.values(PAIRS).map(({ closer }) => closer)].join('')}]`,
	'g',
);

/** Marks that open a quotation only before a word and not behind one: they close others, or are apostrophes. */
const OPEN_BEFORE_WORD = '"＂‘»›”\'';
/** Marks that close a quotation only where no word follows: they are apostrophes, or open others. */
const CLOSE_BEFORE_GAP = '’"«‹\'';

/** Deeper nesting than this is not quotation but noise. */
const MOST_NESTED = 8;

/**
 * The quotations of one block, nested ones included, in the order in which they begin. A quotation left open at the
 * end of the block runs to its end, as print does when it goes on in the next paragraph. O(n).
 */
export function findQuotations(text: string, block: Span): (Span & { form: QuotationForm })[] {
	const found: (Span & { form: QuotationForm })[] = [];
	const open: Opened[] = [];
	for (const { 0: mark, index } of text.slice(block.start, block.end).matchAll(MARK)) {
		const at = block.start + index;
		const closes = closingIndex(open, mark);
		if (closes >= 0 && mayClose(text, at, block, mark)) {
			const opened = open[closes];
			open.length = closes;
			if (opened && at > opened.start) found.push({ start: opened.start, end: at, form: opened.form });
		} else if (mark in PAIRS && open.length < MOST_NESTED && mayOpen(text, at, block, mark)) {
			const pair = PAIRS[mark];
			if (pair) open.push({ ...pair, mark, start: at + 1 });
		}
	}
	const outermost = open[0];
	if (outermost && runsOn(outermost) && outermost.start < block.end) {
		found.push({ start: outermost.start, end: block.end, form: outermost.form });
	}
	return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

const closingIndex = (open: Opened[], mark: string): number => {
	for (let i = open.length - 1; i >= 0; i--) if (open[i]?.closer.includes(mark)) return i;
	return -1;
};

/** Only marks that cannot be mistaken for an apostrophe or a closing mark may stay open to the end of a block. */
const runsOn = (opened: Opened): boolean => opened.form !== 'single' && !'»›”'.includes(opened.mark);

const isWord = (unit: number): boolean => {
	const kind = classOf(unit);
	return kind === LETTER || kind === DIGIT;
};

function mayOpen(text: string, at: number, block: Span, mark: string): boolean {
	const before = at > block.start ? text.charCodeAt(at - 1) : 32;
	if (OPEN_BEFORE_WORD.includes(mark))
		return !isWord(before) && at + 1 < block.end && text.charAt(at + 1).trim() !== '';
	return true;
}

/** An apostrophe is not a closing mark: `’` between letters, or before a letter, closes nothing. */
function mayClose(text: string, at: number, block: Span, mark: string): boolean {
	const after = at + 1 < block.end ? text.charCodeAt(at + 1) : 32;
	return !CLOSE_BEFORE_GAP.includes(mark) || !isWord(after);
}
