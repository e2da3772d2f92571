import { rowOf } from '../languages';
import type { PackPage } from './pack-page';
import { perPack } from './per-pack';
import { buildTermTable, hasTerm } from './terms';

/** A text this short is a sentence given by itself: its claims' own keys say whether it is about the subject. In words. */
const MOST_WORDS_OF_LONE_SENTENCE = 60;

/** The words that open a pack's gate in a language: its subject's, and the names of its speakers. */
const gateTable = perPack((pack, language: string) =>
	buildTermTable([
		...(rowOf(pack.metadata.gate, language) ?? []),
		...pack.metadata.speakers.flatMap(({ names }) => names),
	]),
);

/**
 * Whether a page is about the pack's subject at all: whether it has one of its gate's words, or names one of its speakers.
 * Words of any language that the page or one of its blocks is in count, for all of them.
 */
export function passesGate(page: PackPage): boolean {
	const languages = [...new Set([page.language, ...page.blockLanguages])].filter((language) =>
		rowOf(page.pack.metadata.gate, language),
	);
	if (page.tokens.length <= MOST_WORDS_OF_LONE_SENTENCE) return languages.length > 0;
	const whole = { from: 0, to: page.tokens.length };
	return languages.some((language) => hasTerm(gateTable(page.pack, language ?? ''), page, whole));
}

/** Whether a page may be from a time: partial dates compare as far as both are known, and an unknown date may be any. */
export function inPeriod(published: string | null, { from, to }: { from: string; to: string }): boolean {
	if (published === null) return true;
	return compare(published, from) >= 0 && compare(published, to) <= 0;
}

function compare(a: string, b: string): number {
	const length = Math.min(a.length, b.length);
	const [x, y] = [a.slice(0, length), b.slice(0, length)];
	return x < y ? -1 : x > y ? 1 : 0;
}
