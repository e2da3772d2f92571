import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { inShared } from '../../scripts/lib/shared-data.mjs';
import type { Selector, TextQuoteSelector } from '../../src/anchoring/selectors/types';

/** A case of Apache Annotator's: a quote and every range that it selects. */
export interface QuoteCase {
	name: string;
	html: string;
	selector: TextQuoteSelector;
	expected: ExpectedRange[];
}

export interface ExpectedRange {
	startContainerXPath: string;
	startOffset: number;
	endContainerXPath: string;
	endOffset: number;
}

/** A page that Hypothesis' tests hold, with the selectors of what was annotated on it. */
export interface AnnotatedPage {
	name: string;
	html: string;
	annotations: { id: string; selectors: Selector[] }[];
}

/** A small page of the text fragments polyfill's tests. */
export interface FragmentPage {
	name: string;
	html: string;
}

const FOLDER = inShared('bench', 'anchoring');

const read = (...parts: string[]): string => readFileSync([FOLDER, ...parts].join('/'), 'utf8');

/** The suites of others, which are not part of the repository; null where they are absent. */
export function readAnchoringSuites(): {
	quotes: QuoteCase[];
	pages: AnnotatedPage[];
	fragments: FragmentPage[];
} | null {
	if (!existsSync(FOLDER)) return null;
	const lines = read('apache-annotator', 'match-cases.jsonl').split('\n');
	const named = (folder: string, ending: string) =>
		readdirSync(`${FOLDER}/${folder}`)
			.filter((name) => name.endsWith(ending))
			.sort();
	return {
		quotes: lines.filter((line) => line !== '').map((line) => JSON.parse(line) as QuoteCase),
		pages: named('hypothesis', '.json').map((file) => {
			const { rows } = JSON.parse(read('hypothesis', file)) as {
				rows: { id: string; target: { selector: Selector[] }[] }[];
			};
			return {
				name: file.replace('.json', ''),
				html: read('hypothesis', file.replace('.json', '.html')),
				annotations: rows.map(({ id, target }) => ({ id, selectors: target[0]?.selector ?? [] })),
			};
		}),
		fragments: named('text-fragments', '.html').map((name) => ({ name, html: read('text-fragments', name) })),
	};
}
