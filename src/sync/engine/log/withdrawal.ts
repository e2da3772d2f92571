import { segmentName } from '../../format/names';
import type { Segment } from '../../format/segment';
import type { Withdrawal } from '../../format/withdrawal';
import { changeMeta, getMeta, needMeta } from '../../store/meta';
import type { Tx } from '../../store/store';
import { upTo } from './up-to';

/** A segment that was read, under a key that is not the newest. */
export interface LateSegment {
	name: string;
	segment: Segment;
	/** SHA-256 of the file. */
	hash: string;
	epoch: number;
}

/** Which segments were written before their key was withdrawn; which were not; of the rest it cannot be told yet. */
export interface Judged {
	taken: LateSegment[];
	refused: LateSegment[];
}

/**
 * Tells what was written before a key was withdrawn from what its holder wrote after that. Each device's chain is followed
 * from the segment that was its last one then: every segment names the hash of the one before. What is beyond that one, or
 * beside the chain, is refused; what is below a segment that is missing waits. `isSeen`: whether a file is here already, so
 * that all before it was judged.
 */
export function judge(
	{ epoch, heads }: Withdrawal,
	late: readonly LateSegment[],
	isSeen: (name: string) => boolean,
): Judged {
	const old = late.filter((one) => one.epoch <= epoch);
	const byHash = new Map(old.map((one) => [one.hash, one]));
	const taken = new Set(late.filter((one) => one.epoch > epoch));
	const open = new Map<string, number>();
	for (const [device, { seq, hash }] of Object.entries(heads)) {
		let [next, number]: [string | null, number] = [hash, seq];
		for (let one = byHash.get(hash); one?.segment.dev === device; one = next ? byHash.get(next) : undefined) {
			taken.add(one);
			[next, number] = [one.segment.prev, one.segment.seq - 1];
		}
		if (next && !isSeen(segmentName(device, number, next))) open.set(device, number);
	}
	const isOpen = ({ segment }: LateSegment) => segment.seq < upTo(Object.fromEntries(open), segment.dev);
	return {
		taken: late.filter((one) => taken.has(one)),
		refused: old.filter((one) => !taken.has(one) && !isOpen(one)),
	};
}

/** Remembers that a key was withdrawn, if that is news. Within a transaction over `sync`. */
export async function learnWithdrawal(tx: Tx, said: Withdrawal): Promise<void> {
	const known = await getMeta(tx, 'withdrawal');
	if (known && known.epoch >= said.epoch) return;
	await tx.put('sync', { topic: 'withdrawal', value: { ...said, said: true, settled: false } });
}

/**
 * Withdraws the key of an epoch: what stands in the log now is all that counts of it. Within a transaction over `heads`,
 * `seen` and `sync`; the next segment says it.
 */
export async function withdrawKey(tx: Tx, epoch: number): Promise<void> {
	const heads = (await tx.list('heads')).flatMap(({ device, seq, hash }) =>
		seq > 0 && hash ? [[device, { seq, hash }] as const] : [],
	);
	const manifests = (await tx.list('seen')).flatMap(({ name, how }) => (how === 'manifest' ? name : []));
	await tx.put('sync', {
		topic: 'withdrawal',
		value: { epoch, heads: Object.fromEntries(heads), manifests, said: false, settled: true },
	});
	await changeMeta(tx, 'writer', { hasNews: true });
}

/** As a file says it; nothing where no key was withdrawn. Within a transaction over `sync`. */
export async function withdrawnOf(tx: Tx): Promise<{ withdrawn?: Withdrawal }> {
	const known = await getMeta(tx, 'withdrawal');
	if (!known) return {};
	const { epoch, heads, manifests } = known;
	return { withdrawn: { epoch, heads, manifests } };
}

/** Passes files over for good. Within a transaction over `seen`. */
export const refuse = (tx: Tx, names: readonly string[], at: number): Promise<void> =>
	tx.putMany(
		'seen',
		names.map((name) => ({ name, how: 'withdrawn' as const, at })),
	);

/** How many of the listed files were refused, with since when and of how many the reader knows. */
export async function countRefused(tx: Tx, files: number, now: number): Promise<void> {
	const { withdrawn = { at: now, files: 0, told: 0 } } = await needMeta(tx, 'health');
	if (withdrawn.files === files) return;
	const at = files > withdrawn.files ? now : withdrawn.at;
	await changeMeta(tx, 'health', { withdrawn: { at, files, told: Math.min(withdrawn.told, files) } });
}
