import { storage } from 'wxt/utils/storage';
import * as z from 'zod/mini';

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

const item = storage.defineItem<unknown>('local:store', { version: 1, fallback: null });

const parse = (stored: unknown): Kept | null => keptSchema.safeParse(stored).data ?? null;

/**
 * Takes note of the store as it is now. Another one in the place of one that held clippings is a loss: nothing of
 * Sidelight's takes a store away, the browser does (no room, a damaged profile, site data cleared).
 */
export async function noteStore({ id, clippings }: Pick<Kept, 'id' | 'clippings'>, now: Date): Promise<void> {
	const before = parse(await item.getValue());
	const seen = now.toISOString();
	// Each page that opens has it looked at, and readers are told the day alone: once a day is enough for what stays.
	if (before?.id === id && before.clippings === clippings && before.seen.slice(0, 10) === seen.slice(0, 10)) return;
	const isOther = before !== null && before.id !== id && before.clippings > 0;
	const lost = isOther ? { clippings: before.clippings, seen: before.seen } : (before?.lost ?? null);
	await item.setValue({ id, clippings, seen, lost } satisfies Kept);
}

/** What was lost and not yet taken note of; null where nothing was. */
export const getLoss = async (): Promise<Loss | null> => parse(await item.getValue())?.lost ?? null;

/** The reader has taken note. */
export async function dismissLoss(): Promise<void> {
	const kept = parse(await item.getValue());
	if (kept) await item.setValue({ ...kept, lost: null });
}

/** Calls back with what `getLoss` says whenever that may have changed, until `signal` aborts. */
export function watchLoss(changed: (now: Loss | null) => void, signal: AbortSignal): void {
	signal.addEventListener(
		'abort',
		item.watch((now) => changed(parse(now)?.lost ?? null)),
	);
}
