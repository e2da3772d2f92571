import { must } from '../../text/must';
import { originPattern } from '../../text/site';

/** Hosts that are this computer itself, as the content security policy of the extension's pages names them too. */
const LOOPBACK = ['localhost', '127.0.0.1'];

/** An address, or null; `URL.parse` is younger than the oldest browser that is supported. */
export function parseUrl(text: string, base?: string): URL | null {
	try {
		return new URL(text, base);
	} catch {
		return null;
	}
}

/**
 * The address of a storage as a folder, with a slash at its end; null where credentials must not be sent to it: over
 * plain http beyond this computer, or where it holds credentials itself.
 */
export function storageAddress(text: string): string | null {
	const url = parseUrl(text.trim());
	if (url === null || url.username !== '' || url.password !== '') return null;
	if (url.protocol !== 'https:' && !(url.protocol === 'http:' && LOOPBACK.includes(url.hostname))) return null;
	return `${url.origin}${url.pathname.replace(/(?<!\/)\/*$/, '/')}`;
}

/** The pattern of the browser's permission for a storage's address. */
export const permissionFor = (address: string): string => must(originPattern(address));

/** The address of a file, or of a folder with its slash, below a storage's address. */
export function addressOf(base: string, folder: string, name = ''): string {
	return base + (folder === '' ? '' : `${folder}/`) + encodeURIComponent(name);
}
