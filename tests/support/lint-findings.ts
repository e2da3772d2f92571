import { expect } from 'vitest';
import { lint } from '../../src/corpus/lint/lint';
import type { OtherText } from '../../src/corpus/lint/overlap';
import { readSource } from '../../src/corpus/source/read-source';
import { PLUTO, sourceFiles } from './packs';

/** A change of the test pack: text for text in a file, or a whole file where `from` is null. */
export type Edit = readonly [file: string, from: string | null, to: string];

/** Files of the test pack, and words in them. */
export const CLAIM = 'claims/Q1.yaml';
export const EVENT = 'events/E-2006-08-24.yaml';
export const STATEMENT = 'statements/S-IAU-1.yaml';
export const COLUMN = 'documents/D1.yaml';
export const ORBIT = 'outlets/O-ORBIT.yaml';
export const BBC = 'citations/bbc-pluto.yaml';
export const BBC_URL = 'http://news.bbc.co.uk/2/hi/science/nature/5283956.stm';
export const IAU_REPLY = 'Its General Assembly voted for the definition in Prague on the last day.';
export const EVENT_TEXT = 'The General Assembly of the International Astronomical Union votes on the word "planet".';

/** What lint finds in the test pack after these changes, as `file:line: message`. */
export function findings(edits: readonly Edit[], others: readonly OtherText[] = []): string[] {
	const files = new Map(sourceFiles(PLUTO));
	for (const [file, from, to] of edits) {
		const text = files.get(file) ?? '';
		if (from !== null) expect(text).toContain(from);
		files.set(file, from === null ? to : text.replace(from, to));
	}
	const { source, problems } = readSource(files);
	expect(problems).toEqual([]);
	return source ? lint(source, others).map(({ file, line, message }) => `${file}:${line}: ${message}`) : [];
}

/** A file of the test pack with changes. */
export const copy = (file: string, ...changes: [string, string][]): string =>
	changes.reduce((text, [from, to]) => text.replace(from, to), sourceFiles(PLUTO).get(file) ?? '');

/** A record of one item, as a line of a claim. */
export const RECORD = (kind: string, about = 'en: [planet]') =>
	`record: [{kind: ${kind}, about: {${about}}, text: eight planets, cite: [iau0603]}]`;

/** So many words of no meaning. */
export const words = (count: number): string => Array.from({ length: count }, (_, i) => `word${i}`).join(' ');
/** One more party. */
export const SCHOOL: Edit = ['pack.yaml', 'parties:', 'parties:\n  - {id: school, name: A school}'];
/** Has the event tell something else. */
export const says = (text: string): Edit => [EVENT, EVENT_TEXT, JSON.stringify(text)];
