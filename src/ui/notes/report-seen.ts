import { send } from '../../messages/send';

/** Reports notes of a tab that the reader has seen, those of one turn together and each once. */
export function reportSeen(tab: number): (note: string) => void {
	const reported = new Set<string>();
	let batch: string[] = [];
	return (note) => {
		if (reported.has(note)) return;
		reported.add(note);
		batch.push(note);
		if (batch.length > 1) return;
		queueMicrotask(() => {
			// What cannot be noted is seen again with the next page.
			send('notesSeen', { tabId: tab, notes: batch }).catch(() => undefined);
			batch = [];
		});
	};
}
