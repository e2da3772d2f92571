import { inShared } from '../support/seeds';
import { benchEngine, formatEngine } from './engine';
import { benchExtraction, formatExtraction } from './extraction';
import { formatFuzz, fuzzPacks } from './fuzz';

console.log('The engine, on this machine (medians)\n');
console.log(formatEngine(await benchEngine()));
console.log('\nArticle text of real pages: mean F1 of 4-gram shingles against what annotators marked\n');
const rows = await benchExtraction(inShared('bench'));
console.log(rows ? formatExtraction(rows) : 'Skipped: the pages (../shared/bench/extraction) are not here.');

console.log('\nDamaged packs: 100,000 mutations\n');
console.log(formatFuzz(await fuzzPacks(100_000)));
