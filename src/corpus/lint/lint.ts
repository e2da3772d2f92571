import { checkReferences } from '../source/check';
import type { PackSource, Problem } from '../source/source';
import { banned } from './banned';
import { cards } from './cards';
import { citedDates } from './cited-dates';
import { contradictions } from './contradictions';
import { calendar, periods, sequence, time } from './date-rules';
import { datedTexts } from './dated-texts';
import { duplicates } from './duplicates';
import { classes, languages, patterns } from './facets';
import { corrections, files } from './files';
import { fingerprints } from './fingerprints';
import { heard, noFillers, outcomes, speakersNamed } from './heard';
import { type OtherText, overlap } from './overlap';
import { quotationLength } from './quotation-length';
import { record } from './record';
import { bothSides, equalMeasure, replyOrder } from './replies';
import type { Rule } from './rule';
import { secondHand, sourcesOfRecord } from './sources';
import { unused } from './unused';

const RULES: readonly Rule[] = [
	checkReferences,
	files,
	corrections,
	unused,
	classes,
	languages,
	patterns,
	bothSides,
	equalMeasure,
	replyOrder,
	heard,
	speakersNamed,
	noFillers,
	outcomes,
	record,
	quotationLength,
	banned,
	calendar,
	periods,
	sequence,
	time,
	citedDates,
	sourcesOfRecord,
	secondHand,
	cards,
	datedTexts,
	duplicates,
	contradictions,
	fingerprints,
];

/** Everything that a pack's sources should not have, in the order of files and lines; `others` are texts not to copy. */
export function lint(source: PackSource, others: readonly OtherText[] = []): Problem[] {
	const problems = [...RULES.flatMap((rule) => rule(source)), ...overlap(source, others)];
	return problems.sort((a, b) => (a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1));
}
