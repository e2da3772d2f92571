import { parseArgs } from 'node:util';
import type { PassageChange } from '../anchoring/selectors/difference';
import { type PageAnchors, pageAnchors } from '../anchoring/selectors/in-page';
import { matchQuote } from '../anchoring/selectors/match-quote';
import { readPageText } from '../anchoring/selectors/page-text';
import { parseSelectors } from '../anchoring/selectors/parse';
import type { Selector } from '../anchoring/selectors/types';
import type { Span } from '../text/span';
import { PageRefusedError } from './dom/errors';
import { parseHtml } from './dom/parse-html';
import { Failure, tell } from './failure';
import { readInput } from './input';

const OPTIONS = {
	page: { type: 'string' },
	selectors: { type: 'string' },
	json: { type: 'boolean', default: false },
} as const;

/** A passage that is looked for: the record that names it and, where that is an annotation, its id. */
interface Wanted {
	record: number;
	id: string | null;
	selectors: Selector[];
}

/** A passage and what became of it. The stable JSON of `sidelight anchor`; documented in docs/command-line.md. */
type AnchorJson = ReturnType<typeof anchorJson>;

/**
 * `sidelight anchor`: where on a page the passages stand that selectors name. Records that cannot be used are named on
 * standard error and the others are still done; the result is then 2.
 */
export function anchorCommand(args: string[]): number {
	const { page, selectors, json } = parse(args);
	let failed = false;
	const wanted = readWanted(selectors, (message) => {
		failed = true;
		tell(new Failure(message, 'command:record'));
	});
	const document = readDocument(page);
	const anchors = pageAnchors(readPageText(document.body));
	const title = document.querySelector('title')?.textContent ?? '';
	const found = wanted.map((item) => anchorJson(item, anchors, title));
	const output = json ? JSON.stringify({ anchors: found }, null, 2) : found.map(anchorLine).join('\n');
	process.stdout.write(`${output}\n`);
	return failed ? 2 : 0;
}

function parse(args: string[]) {
	const { page, selectors, json } = parseOptions(args);
	if (page === undefined) throw new Failure('--page PAGE.html is missing; see sidelight --help');
	if (selectors === undefined) throw new Failure('--selectors SELECTORS.json is missing; see sidelight --help');
	return { page, selectors, json };
}

function parseOptions(args: string[]) {
	try {
		return parseArgs({ args, options: OPTIONS }).values;
	} catch (error) {
		throw new Failure(`${error instanceof Error ? error.message : error}; see sidelight --help`);
	}
}

function readDocument(file: string): Document {
	const { content } = readInput(file, { html: true, url: null, date: null });
	try {
		return parseHtml(content);
	} catch (error) {
		throw error instanceof PageRefusedError ? new Failure(`${file}: ${error.message}`, 'command:page') : error;
	}
}

/** The passages of a file: a list of records, the same as `rows` of an object (as Hypothesis answers), or one record. */
function readWanted(file: string, report: (message: string) => void): Wanted[] {
	const { content } = readInput(file, { html: false, url: null, date: null });
	const value = parseJson(content);
	if (value === undefined) throw new Failure(`${file}: this is not JSON`, 'command:not-json');
	return recordsOf(value).flatMap((record, number) => {
		const parsed = parseSelectors(record);
		if ('passages' in parsed) {
			return parsed.passages.map((selectors) => ({ record: number, id: idOf(record), selectors }));
		}
		const { field, problem } = parsed.fault;
		report(`${file}, record ${number}: ${field === '' ? 'it' : `${field}:`} ${problem}`);
		return [];
	});
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function recordsOf(value: unknown): unknown[] {
	if (Array.isArray(value)) return value;
	const { rows } = (value ?? {}) as { rows?: unknown };
	return Array.isArray(rows) ? rows : [value];
}

function idOf(record: unknown): string | null {
	const { id } = (record ?? {}) as { id?: unknown };
	return typeof id === 'string' || typeof id === 'number' ? String(id) : null;
}

function anchorJson({ record, id, selectors }: Wanted, anchors: PageAnchors, title: string) {
	const anchored = anchors.anchor(selectors);
	const { state, score } = anchored;
	if (anchored.state === 'gone') return titleJson({ record, id, selectors }, title);
	return {
		record,
		id,
		state,
		orphan: false,
		score,
		part: 'body',
		...placeJson(anchors.page.text, anchored.span),
		selectors: anchors.describe(anchored.span),
		difference: anchored.state === 'edited' ? anchored.difference : null,
	};
}

/** What is not in the body may be the page's title, to the letter: annotations of whole documents quote it. */
function titleJson({ record, id, selectors }: Wanted, title: string) {
	const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector');
	const span = quote && quote.exact !== '' ? matchQuote(title, quote).next().value : undefined;
	const found = span
		? { state: 'anchored', orphan: false, score: 1, part: 'title', ...placeJson(title, span) }
		: { state: 'gone', orphan: true, score: 0, part: null, span: null, exact: null };
	return { record, id, ...found, selectors: [], difference: null };
}

const placeJson = (text: string, { start, end }: Span) => ({ span: { start, end }, exact: text.slice(start, end) });

function anchorLine({ record, id, state, orphan, score, exact, difference }: AnchorJson): string {
	const name = id ?? `record ${record}`;
	if (orphan) return `orphan         ${name}`;
	const words = difference ? difference.map(changeText).join(' ') : (exact ?? '');
	return `${state.padEnd(9)} ${score.toFixed(2)} ${name}: ${words.replace(/\s+/g, ' ')}`;
}

function changeText({ op, text }: PassageChange): string {
	if (op === 'same') return text;
	return op === 'removed' ? `[left out: ${text}]` : `[added: ${text}]`;
}
