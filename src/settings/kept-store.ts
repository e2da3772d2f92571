import * as z from 'zod/mini';
import { storedItem } from '../storage/stored-item';

const count = z.int().check(z.minimum(0));

/** The store of clippings as it was last seen, and what was lost before it, until the reader has taken note. */
const keptSchema = z.object({
	id: z.string(),
	clippings: count,
	/** When it was seen, as an ISO instant. */
	seen: z.iso.datetime(),
	lost: z.nullable(z.object({ clippings: count, seen: z.iso.datetime() })),
});

type Kept = z.infer<typeof keptSchema>;

/** Clippings that the browser cleared away: how many there were when they were last seen, and when that was. */
export type Loss = NonNullable<Kept['lost']>;

const item = storedItem('local:store', (stored): Kept | null => keptSchema.safeParse(stored).data ?? null);

/**
 * Takes note of the store as it is now. Another one in the place of one that held clippings is a loss: nothing of
 * Sidelight's takes a store away, the browser does (no room, a damaged profile, site data cleared).
 */
export function noteStore({ id, clippings }: Pick<Kept, 'id' | 'clippings'>, now: Date): Promise<void> {
	const seen = now.toISOString();
	return item.change((before) => {
		// Each page that opens has it looked at, and readers are told the day alone: once a day is enough for what stays.
		if (before?.id === id && before.clippings === clippings && before.seen.slice(0, 10) === seen.slice(0, 10))
			return before;
		const isOther = before !== null && before.id !== id && before.clippings > 0;
		const lost = isOther ? { clippings: before.clippings, seen: before.seen } : (before?.lost ?? null);
		return { id, clippings, seen, lost };
	});
}

/** What was lost and not yet taken note of; null where nothing was. */
export const getLoss = async (): Promise<Loss | null> => (await item.get())?.lost ?? null;

/** The reader has taken note. */
export const dismissLoss = (): Promise<void> => item.change((kept) => kept && { ...kept, lost: null });

/** Calls back with what `getLoss` says whenever that may have changed, until `signal` aborts. */
export const watchLoss = (changed: (now: Loss | null) => void, signal?: AbortSignal): void =>
	item.watch((now) => changed(now?.lost ?? null), signal);
