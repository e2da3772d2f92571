import { inShared } from '../support/seeds';
import { benchAnchoring, formatAnchoring } from './anchoring';
import { benchEngine, formatEngine } from './engine';
import { benchExtraction, formatExtraction } from './extraction';
import { formatFuzz, fuzzPacks } from './fuzz';
import { benchQuotes, formatQuotes } from './quotes';
import { benchRetrieval, formatRetrieval } from './retrieval';

console.log('The engine, on this machine (medians)\n');
console.log(formatEngine(await benchEngine()));
console.log('\nArticle text of real pages: mean F1 of 4-gram shingles against what annotators marked\n');
const rows = await benchExtraction(inShared('bench'));
console.log(rows ? formatExtraction(rows) : 'Skipped: the pages (../shared/bench/extraction) are not here.');

console.log('\nQuotations: found again, with the right finding, and in 64,290 transcript lines\n');
const quotes = await benchQuotes(inShared('bench'));
console.log(quotes ? formatQuotes(quotes) : 'Skipped: the transcripts (../shared/bench/quotes) are not here.');

console.log('\nRanking claims for tweets: MAP@5, with plain BM25 in the same run\n');
const retrieval = await benchRetrieval(inShared('bench'));
console.log(
	retrieval ? formatRetrieval(retrieval) : 'Skipped: the claims (../shared/bench/claim-retrieval) are not here.',
);

console.log('\nAnchoring: passages found again on 181 pages, and passages that are not there\n');
const anchoring = await benchAnchoring(inShared('bench'));
console.log(anchoring ? formatAnchoring(anchoring) : 'Skipped: the pages (../shared/bench) are not here.');

console.log('\nDamaged packs: 100,000 mutations\n');
console.log(formatFuzz(await fuzzPacks(100_000)));
