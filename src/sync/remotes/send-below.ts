import { addressOf } from './addresses';
import { isPage, pageError } from './answers';
import type { RemoteFolder } from './remote';
import { type Answer, ask, type Request, type Transport } from './request';

/** Asks for a file below a storage's root, or for a folder where `name` is empty; `more` goes before what every request has. */
type Send = (method: string, folder: RemoteFolder, name: string, more?: Partial<Request>) => Promise<Answer>;

/**
 * The way to the files below `root`; each request has what `always` says, as credentials. Rejects as `ask` does, and with
 * `not-storage` where a web page answers. What PROPFIND is answered with, its caller judges.
 */
export const sendBelow =
	(transport: Transport, root: string, always: Partial<Request>): Send =>
	async (method, folder, name, more = {}) => {
		const answer = await ask(transport, {
			...always,
			...more,
			method,
			url: addressOf(root, folder, name),
			about: name || `${folder}/`,
			headers: { ...always.headers, ...more.headers },
		});
		if (answer.status === 200 && method !== 'PROPFIND' && isPage(answer)) throw pageError(answer);
		return answer;
	};
