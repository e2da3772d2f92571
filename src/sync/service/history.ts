import type { NoteHistory } from '../api';
import { changeMeta, getMeta } from '../store/meta';
import { here } from './environment';

/** What was merged or came back of one note, newest first. */
export function history(note: string): Promise<NoteHistory[]> {
	return here.store.read(['history', 'heads'], async (tx) => {
		const names = new Map((await tx.list('heads')).map(({ device, name }) => [device, name]));
		const nameOf = (device: string | null) => (device && names.get(device)) ?? null;
		const own = (await tx.list('history')).filter((entry) => entry.note === note);
		return own.reverse().map((entry): NoteHistory => {
			const known = { key: entry.key ?? 0, note, at: entry.at, device: nameOf(entry.device) };
			if (entry.kind === 'revived') return { ...known, kind: 'revived', deletedOn: nameOf(entry.by) };
			const { mine, theirs, merged } = entry;
			return { ...known, kind: 'merged', mine, theirs, merged };
		});
	});
}

/** The reader has taken note of a loss; it is not told again. */
export const dismissAlarms = (): Promise<void> =>
	here.store.change(['sync'], async (tx) => {
		if (await getMeta(tx, 'health')) await changeMeta(tx, 'health', { rolledBack: null });
	});
