import type { Clipping, Colour } from '../../../src/clippings/model';
import { COLOURS } from '../../../src/clippings/model';
import type { SyncStore } from '../../../src/sync/store/store';
import { aClipping } from '../../support/clippings';
import type { Chance } from './chance';

/**
 * What readers did to one note. Each act adds one word that no other act adds, so that by the words in a comment it can
 * be told which acts it knows.
 */
export interface Acts {
	/** Words typed and never taken out again by who saw them. */
	typed: Set<string>;
	/** Words that somebody saw when deleting the note. */
	seenByDeleters: Set<string>;
	/** The page, where its text was kept. */
	page: KeptPage | null;
}

/** A page whose text readers kept. */
export interface KeptPage {
	url: string;
	/** Each text that was kept of it. */
	texts: Set<string>;
	/** Whether a clipping of it was deleted, on any device: its text may have gone with it before it was sent. */
	isGivenUp: boolean;
}

/** Everything that readers did, on all devices. */
export type Acted = Map<string, Acts>;

let words = 0;

/** Numbers words from the start again, so that a seed gives the same words in any order of seeds. */
export function startWords(): void {
	words = 0;
}

const newWord = (dice: Chance): string => `${dice.pick(['harbour', 'ferry', 'quay', 'tide'])}${++words}x`;

/** One act of a reader on a device: stored as the store of clippings does it, in one transaction with its mark. */
export async function act(store: SyncStore, acted: Acted, dice: Chance, now: number): Promise<void> {
	await store.change(['clippings', 'texts', 'articles', 'dirty'], async (tx) => {
		const ids = await tx.keys('clippings');
		if (ids.length < 2 || dice.oneIn(5)) {
			const plain = create(dice, now);
			const page = dice.oneIn(2) ? pageFor(plain.id, [...acted.values()], dice) : null;
			const clipping = page ? { ...plain, hasText: true, page: { ...plain.page, url: page.url } } : plain;
			acted.set(clipping.id, { typed: new Set([clipping.comment]), seenByDeleters: new Set(), page });
			if (page) {
				const text = `The article, read with ${clipping.comment}.`;
				page.texts.add(text);
				await tx.put('texts', { url: page.url, read: clipping.created, text });
				await tx.remove('articles', page.url);
			}
			await tx.put('clippings', clipping);
			await tx.put('dirty', { id: clipping.id, deleted: false });
			return;
		}
		const before = await tx.get('clippings', dice.pick(ids));
		const acts = before && acted.get(before.id);
		if (!before || !acts) throw new Error('A note that no reader made.');
		if (dice.oneIn(8)) {
			for (const word of wordsOf(before.comment)) acts.seenByDeleters.add(word);
			if (acts.page) acts.page.isGivenUp = true;
			const { url } = before.page;
			if ((await tx.clippingsOf(url)) === 1) await Promise.all([tx.remove('texts', url), tx.remove('articles', url)]);
			await tx.remove('clippings', before.id);
			await tx.put('dirty', { id: before.id, deleted: true });
			return;
		}
		await tx.put('clippings', edit(before, acts, dice, now));
		await tx.put('dirty', { id: before.id, deleted: false });
	});
}

/** A new page, or one that was saved before, anywhere. */
function pageFor(id: string, acts: readonly Acts[], dice: Chance): KeptPage {
	const known = acts.flatMap(({ page }) => page ?? []);
	if (known.length > 0 && dice.oneIn(3)) return dice.pick(known);
	return { url: `https://paper.example/${id}`, texts: new Set(), isGivenUp: false };
}

/** Two words that two readers typed at one place may stand without a space between. */
export const wordsOf = (comment: string): string[] => comment.match(/[a-z]+\d+x/g) ?? [];

function create(dice: Chance, now: number): Clipping {
	const at = new Date(now).toISOString();
	const clipping = aClipping({ comment: newWord(dice), created: at, changed: at, colour: colour(dice) });
	return { ...clipping, id: idOf(dice, now), page: { ...clipping.page, accessed: at } };
}

/** As `newId`, from the dice. */
function idOf(dice: Chance, now: number): string {
	const hex = [...dice.bytes(10)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
	const time = now.toString(16).padStart(12, '0');
	return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(1, 4)}-8${hex.slice(5, 8)}-${hex.slice(8)}`;
}

const colour = (dice: Chance): Colour => dice.pick(COLOURS);

/** Types a word, and often does something else besides. */
function edit(before: Clipping, { typed }: Acts, dice: Chance, now: number): Clipping {
	let text = wordsOf(before.comment);
	if (dice.oneIn(6)) {
		const [taken] = text.splice(dice.below(text.length), 1);
		if (taken !== undefined) typed.delete(taken);
	}
	if (dice.oneIn(10)) text = dice.shuffle(text);
	const word = newWord(dice);
	typed.add(word);
	text.splice(dice.below(text.length + 1), 0, word);
	const tag = dice.pick(['talks', 'harbour', 'later', 'ask']);
	const tags = before.tags.includes(tag) ? before.tags.filter((other) => other !== tag) : [...before.tags, tag];
	return {
		...before,
		comment: text.join(dice.oneIn(4) ? '\n' : ' '),
		tags: dice.oneIn(3) ? tags : before.tags,
		colour: dice.oneIn(3) ? colour(dice) : before.colour,
		changed: new Date(now).toISOString(),
	};
}
