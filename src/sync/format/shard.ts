import * as z from 'zod/mini';
import { parseShape } from './cbor';
import { documentId, update } from './fields';
import { hash32 } from './hash32';

/** Most documents in a shard. */
const MOST_DOCUMENTS = 1600;

/** A document whose hash is a multiple of this ends its shard: 400 are in one on average. */
const DOCUMENTS_ON_AVERAGE = 400;

const shard = z.array(z.tuple([documentId, update])).check(z.maxLength(MOST_DOCUMENTS));

/** Documents with their ids, in ascending order. */
export type Shard = z.infer<typeof shard>;

/** Throws `FileError` `SHAPE`. */
export const parseShard = (value: unknown): Shard => parseShape(shard, value);

/**
 * Cuts documents, sorted by id, into shards. Where a cut lies depends on the ids around it alone, so that what is new, whose
 * ids sort last, leaves all earlier shards as they are.
 */
export function cutShards(documents: Shard): Shard[] {
	const shards: Shard[] = [];
	let open: Shard = [];
	for (const document of documents) {
		open.push(document);
		if (open.length < MOST_DOCUMENTS && hash32(document[0]) % DOCUMENTS_ON_AVERAGE !== 0) continue;
		shards.push(open);
		open = [];
	}
	return open.length > 0 ? [...shards, open] : shards;
}
