import type { Clipping } from '../../clippings/model';

/** Clippings of which each can be written, and those that are no more as they were, as they had to become plain text. */
export interface Written {
	clippings: Clipping[];
	plain: Clipping[];
}

/**
 * What to write instead where a format fails on something in a clipping: the same clipping without its notes or, where that
 * is not enough, as its words and the reader's comment behind them. What cannot be written even so is left out. Each is tried
 * alone by `write`, so this is for when writing all of them failed. Yields after each.
 */
export function* plainWhereNeeded(
	clippings: readonly Clipping[],
	write: (clipping: Clipping) => void,
): Generator<undefined, Written> {
	const written: Written = { clippings: [], plain: [] };
	for (const clipping of clippings) {
		const found = [clipping, ...plainer(clipping)].find((one) => canWrite(one, write));
		if (found) written.clippings.push(found);
		if (found !== clipping) written.plain.push(clipping);
		yield;
	}
	return written;
}

function plainer(clipping: Clipping): Clipping[] {
	const { selectors, comment } = clipping;
	const withoutNotes = { ...clipping, notes: [] };
	const exact = [selectors.quote.exact, comment].filter(Boolean).join('\n\n');
	const quote = { exact, prefix: '', suffix: '' };
	return [withoutNotes, { ...withoutNotes, comment: '', tags: [], selectors: { quote, position: null, range: null } }];
}

function canWrite(clipping: Clipping, write: (clipping: Clipping) => void): boolean {
	try {
		write(clipping);
		return true;
	} catch {
		return false;
	}
}
