import { bundledPack } from '../../tests/support/packs';
import { readQuotes } from './quotes-data';
import { type AlteredRow, benchBundled, benchTranscripts, type PrecisionRow } from './quotes-matching';
import { benchSearch, type SearchRow } from './quotes-search';

/** What was measured of quotations: reports searched for, altered quotations matched, others left alone. */
export interface QuoteRows {
	search: SearchRow[];
	altered: AlteredRow[];
	precision: PrecisionRow[];
}

/**
 * Measures the quotation matcher on `quotes/` of `benchDir` and on the bundled pack; null where the folder is absent.
 * Lines and statements are halved by the hash of their ids: rules are tuned on `tuning` and checked on `held-out`.
 * Searching has no such halves: its weights are set by hand. The alterations are seeded, so that every run measures the same.
 */
export async function benchQuotes(benchDir: string): Promise<QuoteRows | null> {
	const data = readQuotes(benchDir);
	if (!data) return null;
	const pack = await bundledPack();
	const tuned = benchTranscripts(pack, data.lines, 'transcripts');
	const fresh = benchTranscripts(pack, data.lines, 'fresh');
	return {
		search: benchSearch(data.lines, data.queries),
		altered: [...benchBundled(pack), ...tuned.altered, ...fresh.altered],
		precision: [...tuned.precision, ...fresh.precision],
	};
}

/** The rows as tables for the terminal. */
export function formatQuotes({ search, altered, precision }: QuoteRows): string {
	const share = (value: number): string => value.toFixed(3).padStart(9);
	return [
		'searched in      by         class      queries     line   window    alike  ms median',
		...search.map(
			({ scope, ranker, class: name, queries, line, window, alike, median }) =>
				`${scope.padEnd(16)} ${ranker.padEnd(10)} ${name.padEnd(10)} ${String(queries).padStart(7)}${[line, window, alike].map(share).join('')} ${median.toFixed(1).padStart(10)}`,
		),
		'',
		'quotations of    part      altered         made    found    right',
		...altered.map(
			({ of, part, kind, made, found, right }) =>
				`${of.padEnd(16)} ${part.padEnd(9)} ${kind.padEnd(12)} ${String(made).padStart(7)}${share(found)}${share(right)}`,
		),
		'',
		'lines of         part      others  matched precision',
		...precision.map(
			({ of, part, others, matched, precision: value }) =>
				`${of.padEnd(16)} ${part.padEnd(9)} ${String(others).padStart(6)} ${String(matched).padStart(8)} ${share(value)}`,
		),
	].join('\n');
}
