import { sidesOf } from './lint/replies';
import { countWords } from './lint/rule';
import { secondHandShare } from './lint/sources';
import type { Citation } from './schema/citation';
import type { Claim } from './schema/claim';
import type { Reply } from './schema/common';
import { entriesOf, type PackSource } from './source/source';

/** The room that a party, or all parties of a side, has in a pack. */
export interface Measure {
	id: string;
	statements: number;
	/** Words of the statements as spoken or, where only that is held, as rendered. */
	statementWords: number;
	/** Replies to claims. */
	replies: number;
	replyWords: number;
	/** Replies to clauses of documents. */
	clauseReplies: number;
	clauseWords: number;
	/** Different citations that the statements and replies stand on. */
	citations: number;
}

/** The room that the claims of one direction have. */
interface DirectionMeasure {
	direction: Claim['direction'];
	claims: number;
	contextWords: number;
	replies: number;
	replyWords: number;
	citations: number;
	variants: number;
	nearMisses: number;
}

/** How evenly a pack treats those who speak in it. The largest come first. */
interface Symmetry {
	parties: Measure[];
	sides: Measure[];
	directions: DirectionMeasure[];
}

/** How a pack came to know what it cites. */
interface Sources {
	citations: number;
	/** Read where they were published, in a copy, or not at all. */
	direct: number;
	copies: number;
	unread: number;
	undated: number;
	/** Known only from somebody who tells of it, and their part of all, 0 to 1. */
	secondHand: number;
	secondHandShare: number;
}

/** Counts how the sources of a pack were read. */
export function sources(source: PackSource): Sources {
	const citations = entriesOf(source, 'citation');
	const seen = (how: Citation['seen']) => citations.filter((citation) => citation.seen === how).length;
	return {
		citations: citations.length,
		direct: seen('direct'),
		copies: seen('copy'),
		unread: seen('no'),
		undated: citations.filter(({ date }) => date === null).length,
		secondHand: citations.filter((citation) => citation.secondHand).length,
		secondHandShare: secondHandShare(citations),
	};
}

/** Counts words, citations, statements and replies per party, per side and per direction of claims. */
export function symmetry(source: PackSource): Symmetry {
	const sides = sidesOf(source.metadata);
	return {
		parties: measure(source, (party) => party),
		sides: measure(source, (party) => sides.get(party) ?? party),
		directions: directions(source),
	};
}

function measure(source: PackSource, groupOf: (party: string) => string): Measure[] {
	const groups = new Map<string, Measure & { cited: Set<string> }>();
	const groupFor = (party: string) => {
		const id = groupOf(party);
		const group = groups.get(id) ?? { ...EMPTY, id, cited: new Set<string>() };
		groups.set(id, group);
		return group;
	};
	const partyOf = new Map(source.metadata.speakers.map(({ id, party }) => [id, party]));
	for (const { speaker, wording, renderings, cite } of entriesOf(source, 'statement')) {
		const group = groupFor(partyOf.get(speaker) ?? speaker);
		group.statements++;
		group.statementWords += countWords(wording ?? renderings.map((rendering) => rendering.wording).join('\n'));
		for (const id of cite) group.cited.add(id);
	}
	for (const { party, text, cite } of entriesOf(source, 'claim').flatMap(({ replies }) => replies)) {
		const group = groupFor(party);
		group.replies++;
		group.replyWords += countWords(text);
		for (const id of cite) group.cited.add(id);
	}
	for (const { party, text, cite } of clauseReplies(source)) {
		const group = groupFor(party);
		group.clauseReplies++;
		group.clauseWords += countWords(text);
		for (const id of cite) group.cited.add(id);
	}
	return [...groups.values()]
		.map(({ cited, ...group }) => ({ ...group, citations: cited.size }))
		.sort((a, b) => b.statements + b.replies - (a.statements + a.replies) || (a.id < b.id ? -1 : 1));
}

const EMPTY: Omit<Measure, 'id'> = {
	statements: 0,
	statementWords: 0,
	replies: 0,
	replyWords: 0,
	clauseReplies: 0,
	clauseWords: 0,
	citations: 0,
};

const clauseReplies = (source: PackSource): Reply[] =>
	entriesOf(source, 'document').flatMap(({ clauses }) => clauses.flatMap(({ replies }) => replies));

function directions(source: PackSource): DirectionMeasure[] {
	const all = entriesOf(source, 'claim');
	return [...new Set(all.map(({ direction }) => direction))].sort().map((direction) => {
		const claims = all.filter((claim) => claim.direction === direction);
		const replies = claims.flatMap((claim) => claim.replies);
		const cited = claims.flatMap(({ context, replies: answers }) =>
			[context, ...(context.dated ?? []), ...answers].flatMap(({ cite }) => cite),
		);
		return {
			direction,
			claims: claims.length,
			contextWords: sum(
				claims.flatMap(({ context }) => [context, ...(context.dated ?? [])]).map(({ text }) => countWords(text)),
			),
			replies: replies.length,
			replyWords: sum(replies.map(({ text }) => countWords(text))),
			citations: new Set(cited).size,
			variants: sum(claims.map(({ variants }) => Object.values(variants).flat().length)),
			nearMisses: sum(claims.map(({ nearMisses }) => Object.values(nearMisses).flat().length)),
		};
	});
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
