import fc from 'fast-check';
import { applyUpdates, localChange, readDocument, type SyncedClipping } from '../../src/sync/merge/documents';

/** What one device does next to the one clipping that a history is about. */
export type Step =
	| { kind: 'type'; at: number; words: number; replaced: number }
	| { kind: 'rewrite'; words: number }
	| { kind: 'tag'; tag: string }
	| { kind: 'untag'; index: number }
	| { kind: 'colour'; colour: SyncedClipping['colour'] }
	| { kind: 'delete' }
	| { kind: 'receive'; from: number; count: number };

export const DEVICES = 3;

const part = fc.nat(20);

const step: fc.Arbitrary<Step> = fc.oneof(
	{
		weight: 4,
		arbitrary: fc.record({
			kind: fc.constant('type' as const),
			at: part,
			words: fc.integer({ min: 1, max: 4 }),
			replaced: fc.nat(3),
		}),
	},
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant('rewrite' as const), words: fc.integer({ min: 1, max: 6 }) }) },
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant('tag' as const), tag: fc.constantFrom('a', 'b', 'c') }) },
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant('untag' as const), index: fc.nat(3) }) },
	{
		weight: 1,
		arbitrary: fc.record({
			kind: fc.constant('colour' as const),
			colour: fc.constantFrom('green' as const, 'blue' as const),
		}),
	},
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const) }) },
	{
		weight: 4,
		arbitrary: fc.record({
			kind: fc.constant('receive' as const),
			from: fc.nat(DEVICES - 1),
			count: fc.integer({ min: 1, max: 5 }),
		}),
	},
);

export const history = fc.array(fc.tuple(fc.nat(DEVICES - 1), step), { minLength: 3, maxLength: 16 });

interface Device {
	doc: Uint8Array;
	/** Which updates it has taken in, its own among them. */
	has: Set<number>;
}

export interface Played {
	devices: Device[];
	/** All updates, in the order in which they were made; the first is the document as it began. */
	updates: Uint8Array[];
	/** Words that were typed, and never taken away by a device that had seen them. */
	kept: Set<string>;
	/** Whether the last word on each deletion is that the note stays: something is there that no deleter had seen. */
	lives: boolean;
}

/** Plays a history. Every word that is typed is another one, so that each can be looked for afterwards. */
export function play(first: SyncedClipping, steps: readonly (readonly [number, Step])[]): Played {
	const begun = localChange(null, first, { at: 0 });
	if (!begun) throw new Error('A record begins a document.');
	const updates = [begun.update as Uint8Array];
	const devices = Array.from({ length: DEVICES }, (): Device => ({ doc: begun.doc, has: new Set([0]) }));
	const kept = new Set(wordsOf(first.comment));
	/** Per update, what its device had then, where it was a deletion; and the updates that were something else. */
	const deletions: Set<number>[] = [];
	const edits = [0];
	let words = 0;
	const next = (count: number) => Array.from({ length: count }, () => `«${++words}»`);

	for (const [index, step] of steps) {
		const device = devices[index];
		if (!device) continue;
		if (step.kind === 'receive') {
			const missing = [...updates.keys()].filter((i) => !device.has.has(i)).slice(0, step.count);
			const { doc } = applyUpdates(
				device.doc,
				missing.map((i) => updates[i] ?? new Uint8Array()),
			);
			device.doc = doc;
			for (const i of missing) device.has.add(i);
			continue;
		}
		const { state, content } = readDocument(device.doc);
		if (!content || (step.kind === 'delete') === (state === 'deleted')) continue;
		const record = edited(content, step, next);
		const changed = localChange(device.doc, step.kind === 'delete' ? null : record, {
			at: words,
			device: `device-${index}`,
		});
		if (!changed) continue;
		if (step.kind === 'delete') deletions.push(new Set(device.has));
		else {
			const [before, after] = [wordsOf(content.comment), wordsOf(record.comment)];
			for (const word of before) if (!after.includes(word)) kept.delete(word);
			for (const word of after) if (!before.includes(word)) kept.add(word);
			edits.push(updates.length);
		}
		device.has.add(updates.length);
		device.doc = changed.doc;
		updates.push(changed.update);
	}
	const lives = edits.some((edit) => !deletions.some((seen) => seen.has(edit)));
	return { devices, updates, kept, lives };
}

/** Words stand in « », so that they are told apart where a merge puts two side by side without a space. */
export const wordsOf = (text: string): string[] => text.match(/«\w+»/g) ?? [];

function edited(content: SyncedClipping, step: Step, next: (count: number) => string[]): SyncedClipping {
	const words = wordsOf(content.comment);
	switch (step.kind) {
		case 'type': {
			const at = Math.min(step.at, words.length);
			return { ...content, comment: words.toSpliced(at, step.replaced, ...next(step.words)).join(' ') };
		}
		case 'rewrite':
			return { ...content, comment: next(step.words).join(' ') };
		case 'tag':
			return { ...content, tags: [...new Set([...content.tags, step.tag])] };
		case 'untag':
			return { ...content, tags: content.tags.filter((_, i) => i !== step.index) };
		case 'colour':
			return { ...content, colour: step.colour };
		default:
			return content;
	}
}
