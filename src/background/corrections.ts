import { type Corrections, correctionsSeen, withAllTold, withSeen } from '../memory/seen';
import { changeSeen, getSeen } from '../memory/seen-store';
import { getReading } from '../messages/readings';
import { packs } from './packs';

const metadata = async () => (await packs()).map((pack) => pack.metadata);

/** Remembers that the reader has seen these notes of a tab: their entries alone, nothing of the page. */
export async function notesSeen(tabId: number, ids: readonly string[]): Promise<void> {
	const reading = await getReading(tabId);
	if (reading?.state !== 'read') return;
	const seen = reading.notes.filter(({ id }) => ids.includes(id));
	const known = await metadata();
	await changeSeen((now) =>
		known.reduce((log, pack) => {
			const own = seen.filter(({ receipt }) => receipt.pack.id === pack.id);
			return withSeen(
				log,
				pack,
				own.map(({ entry }) => entry),
			);
		}, now),
	);
}

/** What the packs in use have corrected of what the reader has seen. */
export const corrections = async (): Promise<Corrections> => correctionsSeen(await getSeen(), await metadata());

/** The reader has read all corrections that there are. */
export async function dismissCorrections(): Promise<void> {
	const known = await metadata();
	await changeSeen((now) => withAllTold(now, known));
}
