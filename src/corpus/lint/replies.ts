import type { Claim } from '../schema/claim';
import type { Reply } from '../schema/common';
import type { PackMetadata } from '../schema/pack';
import { entriesOf, type Path, problemAt } from '../source/source';
import { outOfOrder } from './partial-date';
import { countWords, type Rule } from './rule';

/** The longest reply to a claim may be this many times as long as the shortest. */
const MOST_UNEQUAL = 1.25;

/** Both sides answer a claim: at least two parties that do not stand on the same side. */
export const bothSides: Rule = (source) => {
	const sides = sidesOf(source.metadata);
	return entriesOf(source, 'claim').flatMap((claim) => {
		const heard = new Set(claim.replies.map(({ party }) => sides.get(party) ?? party));
		if (heard.size > 1) return [];
		const who = [...new Set(claim.replies.map(({ party }) => party))].join(', ');
		return [
			problemAt(
				source,
				claim,
				['replies'],
				`only one side answers (${who}) – add what a party of another side said, with its citation`,
			),
		];
	});
};

/** Replies are of like length, so that no side gets more room. */
export const equalMeasure: Rule = (source) =>
	entriesOf(source, 'claim').flatMap((claim) => {
		const lengths = claim.replies.map(({ text }) => countWords(text));
		const [shortest, longest] = [Math.min(...lengths), Math.max(...lengths)];
		if (longest <= shortest * MOST_UNEQUAL) return [];
		return [
			problemAt(
				source,
				claim,
				['replies', lengths.indexOf(longest), 'text'],
				`this reply has ${longest} words, the shortest has ${shortest} – bring them within 25 %: ` +
					`at most ${Math.floor(shortest * MOST_UNEQUAL)} words here, or more words there`,
			),
		];
	});

/** Replies stand in the order of their dates, those without a date last. */
export const replyOrder: Rule = (source) => {
	const lists = [
		...entriesOf(source, 'claim').map((claim) => ({ entry: claim, path: ['replies'] as Path, replies: claim.replies })),
		...entriesOf(source, 'document').flatMap((entry) =>
			entry.clauses.map(({ replies }, i) => ({ entry, path: ['clauses', i, 'replies'] as Path, replies })),
		),
	];
	return lists.flatMap(({ entry, path, replies }) => {
		const at = outOfOrder(replies.map(({ date }) => date));
		return at === null ? [] : [problemAt(source, entry, [...path, at], `this reply ${misplaced(replies, at)}`)];
	});
};

const misplaced = (replies: Claim['replies'], at: number): string =>
	replies.slice(0, at).some((reply: Reply) => reply.date === null)
		? 'stands behind one without a date – put replies without a date last'
		: 'is dated earlier than the one before – put replies in the order of their dates';

/** Party → side; a party that names none stands for itself. */
export const sidesOf = ({ parties }: PackMetadata): Map<string, string> =>
	new Map(parties.map(({ id, side }) => [id, side ?? id]));
