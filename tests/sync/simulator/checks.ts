import type { Clipping } from '../../../src/clippings/model';
import { fetchText } from '../../../src/sync/engine/articles/fetch-text';
import type { Environment } from '../../../src/sync/engine/environment';
import { readDocument } from '../../../src/sync/merge/documents';
import type { SyncStore } from '../../../src/sync/store/store';
import { clippingsOf } from './device';
import { type Acted, wordsOf } from './reader';

/** A promise that was broken; the simulation ends with it. */
export class Broken extends Error {}

/** Everything that a reader of the device sees, in one comparable text per note. */
export async function sight(store: SyncStore): Promise<Map<string, string>> {
	const clippings = await clippingsOf(store);
	return new Map(clippings.map((clipping) => [clipping.id, textOf(clipping)]));
}

/** Where it stands on its page is each device's own, and tags have no order. */
const textOf = ({ standing: _, tags, ...clipping }: Clipping): string =>
	JSON.stringify({ ...clipping, tags: [...tags].sort() }, Object.keys(clipping).sort());

/** Both show the same notes. */
export function same(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>, who: string): void {
	for (const id of new Set([...a.keys(), ...b.keys()]))
		if (a.get(id) !== b.get(id)) throw new Broken(`${who}: note ${id} differs:\n${a.get(id)}\n${b.get(id)}`);
}

/** What one shows, the other has too. */
export function includes(all: ReadonlyMap<string, string>, some: ReadonlyMap<string, string>, who: string): void {
	for (const [id, text] of some) {
		const there = new Set(wordsOf(all.get(id) ?? ''));
		const lacking = wordsOf(text).filter((word) => !there.has(word));
		if (lacking.length > 0) throw new Broken(`${who} says it is in sync, and others cannot have ${lacking.join(' ')}.`);
	}
}

/**
 * No typed word is lost, nobody's unseen edit was deleted, and nothing that all had seen deleted came back. That last one
 * does not hold where a profile was `copied` with an edit that was in no update yet: each copy sends its own, of which a
 * deleter may have seen but one.
 */
export async function nothingLost(store: SyncStore, acted: Acted, copied: boolean): Promise<number> {
	const notes = new Map((await clippingsOf(store)).map((clipping) => [clipping.id, clipping]));
	let found = 0;
	for (const [id, { typed, seenByDeleters }] of acted) {
		const unseen = [...typed].filter((word) => !seenByDeleters.has(word));
		const note = notes.get(id);
		if (!note) {
			if (unseen.length > 0) throw new Broken(`Note ${id} is gone, with ${unseen.join(' ')} that no deleter saw.`);
			continue;
		}
		if (unseen.length === 0 && typed.size > 0 && !copied) throw new Broken(`Note ${id} was deleted and is back.`);
		const there = new Set(wordsOf(note.comment));
		const lost = unseen.filter((word) => !there.has(word));
		if (lost.length > 0) throw new Broken(`Note ${id} lost ${lost.join(' ')}.`);
		found += there.size;
	}
	for (const id of notes.keys()) if (!acted.has(id)) throw new Broken(`Note ${id} is nobody's.`);
	return found;
}

/** Every kept text can be had on this device, as it was kept. */
export async function textsAreThere(env: Environment, acted: Acted, who: string): Promise<void> {
	for (const { id, hasText, page } of await clippingsOf(env.store)) {
		const kept = acted.get(id)?.page;
		if (!hasText || !kept || kept.isGivenUp) continue;
		const outcome = await fetchText(env, id);
		if (outcome !== 'here') throw new Broken(`${who}: the text of note ${id} is ${outcome}.`);
		const stored = await env.store.read(['texts'], (tx) => tx.get('texts', page.url));
		if (!stored || !kept.texts.has(stored.text)) throw new Broken(`${who}: the text of note ${id} is ${stored?.text}.`);
	}
}

/** Each record is what its document says. */
export async function recordsAreDocuments(store: SyncStore): Promise<void> {
	const { docs, shown } = await store.read(['docs', 'clippings'], async (tx) => ({
		docs: await tx.list('docs'),
		shown: new Map((await tx.list('clippings')).map((clipping) => [clipping.id, clipping])),
	}));
	for (const { id, doc } of docs) {
		const { state, content } = readDocument(doc);
		const record = shown.get(id);
		if ((state === 'whole') !== (record !== undefined))
			throw new Broken(`Note ${id} is ${state}, and not in its record.`);
		if (record && content && textOf(record) !== textOf({ ...content, standing: null }))
			throw new Broken(`Note ${id} is another in its record.`);
	}
}
