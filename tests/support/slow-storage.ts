import { memoryWebdav } from './memory-webdav';

/**
 * A WebDAV storage whose answers come in rounds: what is asked at once is answered together, and what waits for an answer is
 * asked in the next round. The number of rounds is the time that a slow storage takes, in answers.
 */
export function slowStorage() {
	let waiting: (() => void)[] = [];
	const server = memoryWebdav();
	const storage = {
		...server,
		rounds: 0,
		transport: {
			fetch: async (url: unknown, how: RequestInit = {}) => {
				const { signal } = how;
				await new Promise<void>((resolve, reject) => {
					signal?.addEventListener('abort', () => reject(signal.reason));
					if (signal?.aborted) reject(signal.reason);
					waiting.push(resolve);
				});
				server.fault = storage.fault;
				return server.fetch(url, how);
			},
		},
		/** Answers round after round until the work is done. */
		async through<T>(work: Promise<T>): Promise<T> {
			let isDone = false;
			const end = () => {
				isDone = true;
			};
			void work.then(end, end);
			while (!isDone) {
				await new Promise((resolve) => setTimeout(resolve));
				if (waiting.length === 0) continue;
				storage.rounds++;
				const round = waiting;
				waiting = [];
				for (const answer of round) answer();
			}
			return work;
		},
	};
	return storage;
}
