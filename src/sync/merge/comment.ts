import * as Y from 'yjs';
import { growTogether } from '../../text/writing';
import { wordChanges } from './word-changes';

/**
 * A comment as it is shown. Where two words meet that were not written as one, a space is put between: as writers change
 * whole words alone, a merge of what two wrote at the same place has put them so.
 */
export function readComment(comment: Y.Text): string {
	let shown = '';
	let last: Y.Item | null = null;
	for (let item = comment._start; item; item = item.right) {
		if (item.deleted || !(item.content instanceof Y.ContentString)) continue;
		const { str } = item.content;
		const goesOn = last?.id.client === item.id.client && last.id.clock + last.length === item.id.clock;
		if (!goesOn && growTogether(shown, str)) shown += ' ';
		shown += str;
		last = item;
	}
	return shown;
}

/** Within a transaction: makes the comment read `wanted`. */
export function changeComment(comment: Y.Text, wanted: string): void {
	const wellFormed = wanted.toWellFormed();
	if (wellFormed === readComment(comment)) return;
	removeOther(comment);
	for (const { at, removed, added } of wordChanges(comment.toString(), wellFormed)) {
		comment.insert(at, added);
		comment.delete(at + added.length, removed);
	}
}

/** Takes away what is no text. Nothing here writes such a thing; it is not shown, and would count among the words' places. */
function removeOther(comment: Y.Text): void {
	const found: { at: number; length: number }[] = [];
	let at = 0;
	for (let item = comment._start; item; item = item.right) {
		if (item.deleted || !item.countable) continue;
		const { length } = item;
		if (!(item.content instanceof Y.ContentString)) found.push({ at, length });
		at += length;
	}
	for (const { at, length } of found.reverse()) comment.delete(at, length);
}
