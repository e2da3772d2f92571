import type { WebdavConfig } from './config';
import { type Remote, RemoteError } from './remote';
import type { Transport } from './request';
import { openWebdav } from './webdav';

/**
 * Why the address that the reader gave cannot be used.
 * - `offline`, `busy`, `sign-in`, `full`: as of `RemoteError`;
 * - `page`: a web page, as of a captive portal or a log-in; `redirect`: the address leads elsewhere;
 * - `not-webdav`: a server, but not for this protocol;
 * - `no-folder`: the folder above is missing as well; `read-only`: it can be looked at, but not written;
 * - `unreliable`: what was written is not there, comes back changed, or does not go away;
 * - `refused`: anything else.
 */
export type CheckFailure =
	| 'offline'
	| 'busy'
	| 'sign-in'
	| 'full'
	| 'page'
	| 'redirect'
	| 'not-webdav'
	| 'no-folder'
	| 'read-only'
	| 'unreliable'
	| 'refused';

interface WebdavCheck {
	/** `ready`: files can be written, listed, read back and removed. */
	outcome: 'ready' | CheckFailure;
	/** What was asked and answered where it is not `ready`, for diagnostics. */
	detail: string;
	/** Whether the folder had to be made. */
	made: boolean;
	retryAfter?: number;
}

/** How far the check has come. */
type Step = 'look' | 'make' | 'write' | 'use';

/** Every byte value, and more than a packet, so that what changes line ends or encodings is seen. */
const SAMPLE = Uint8Array.from({ length: 5000 }, (_, at) => (at * 7) & 0xff);

/**
 * Tries out a folder, in some six requests: makes it where it is missing, then writes, lists, reads back and removes a
 * file of its own. Never rejects.
 */
export async function checkWebdav(config: WebdavConfig, transport: Transport): Promise<WebdavCheck> {
	const remote = openWebdav(config, transport);
	const name = `sidelight-check-${crypto.randomUUID()}.bin`;
	const check: WebdavCheck = { outcome: 'ready', detail: '', made: false };
	let step: Step = 'look';
	try {
		if ((await remote.list('')) === null) {
			step = 'make';
			await remote.makeFolder('');
			check.made = true;
		}
		step = 'write';
		await remote.write('', name, SAMPLE);
		step = 'use';
		const wrong = await findFault(remote, name);
		return wrong ? { ...check, outcome: 'unreliable', detail: wrong } : check;
	} catch (error) {
		if (!(error instanceof RemoteError)) throw error;
		if (step === 'use') await remote.remove('', name).catch(() => undefined);
		const { retryAfter } = error.details;
		return { ...check, outcome: outcomeOf(error, step), detail: error.message, ...(retryAfter && { retryAfter }) };
	}
}

async function findFault(remote: Remote, name: string): Promise<string | null> {
	const listed = (await remote.list(''))?.find((file) => file.name === name);
	const read = await remote.read('', name);
	await remote.remove('', name);
	if (listed === undefined) return 'a file just written is not listed';
	if (listed.size !== SAMPLE.length) return `a file of ${SAMPLE.length} bytes is listed with ${listed.size}`;
	if (read === null || read.length !== SAMPLE.length || read.some((byte, at) => byte !== SAMPLE[at]))
		return 'a file just written comes back changed';
	if ((await remote.list(''))?.some((file) => file.name === name)) return 'a file just removed is still listed';
	return null;
}

function outcomeOf({ failure, details: { found, status } }: RemoteError, step: Step): CheckFailure {
	if (failure === 'not-storage') return found === 'page' || found === 'redirect' ? found : 'not-webdav';
	// With wrong credentials there would have been nothing to look at.
	if (step !== 'look' && (status === 403 || status === 405)) return 'read-only';
	return failure;
}
