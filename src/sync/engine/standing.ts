import { parseName } from '../format/names';
import { type HealthMeta, needMeta } from '../store/meta';
import type { Tx } from '../store/store';
import { isShown } from './log/own-files';

/** The tables that `readStanding` needs in its transaction. */
export const STANDING = ['dirty', 'outbox', 'heads', 'sync'] as const;

/** What of the vault is not here, or of this device not there. */
export interface Standing {
	/** Changes, in clippings, that no listing of the storage has shown yet. */
	waiting: number;
	/** Files that are known and cannot be read. */
	unreadable: number;
}

export async function readStanding(tx: Tx): Promise<Standing> {
	const { files } = await needMeta(tx, 'writer');
	const { bad } = await needMeta(tx, 'health');
	const unsealed = new Set((await tx.list('outbox')).flatMap(({ changes }) => changes.map(({ id }) => id)));
	for (const id of await tx.keys('dirty')) unsealed.add(id);
	const sealed = files.reduce((sum, { changes = 1, ...file }) => (isShown(file) ? sum : sum + changes), 0);
	const withheld = [...(await withheldOf(tx))].reduce(
		(sum, [of, known]) => sum + Math.max(0, known - badOf(bad, of)),
		0,
	);
	return { waiting: unsealed.size + sealed, unreadable: Object.keys(bad).length + withheld };
}

/** How many segments of a device are among the files that cannot be read. */
const badOf = (bad: HealthMeta['bad'], of: string): number =>
	Object.keys(bad).filter((name) => {
		const parsed = parseName(name);
		return parsed?.kind === 'segment' && parsed.device === of;
	}).length;

/** By device, of how many segments somebody knows that were not listed. */
export async function withheldOf(tx: Tx): Promise<Map<string, number>> {
	const heads = await tx.list('heads');
	const known = new Map<string, number>();
	const learn = (device: string, seq: number) => known.set(device, Math.max(known.get(device) ?? 0, seq));
	for (const { device, ahead, seen } of heads) {
		for (const number of Object.keys(ahead)) learn(device, Number(number));
		for (const [other, seq] of Object.entries(seen)) learn(other, seq);
	}
	for (const { device, seq, ahead, removed } of heads) {
		const missing = (known.get(device) ?? 0) - seq - Object.keys(ahead).length;
		if (removed || missing <= 0) known.delete(device);
		else known.set(device, missing);
	}
	return known;
}
