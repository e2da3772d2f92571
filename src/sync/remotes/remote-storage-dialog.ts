import { parseUrl } from './addresses';
import { MODULE } from './remote-storage';

/**
 * The address of the dialog in which the reader lets Sidelight into one folder of the storage: OAuth's implicit grant
 * (RFC 6749 §4.2), as the remoteStorage draft has it. It leads back to `redirect`, whose origin is the client's name;
 * `state` is random, and comes back.
 */
export function dialogAddress(dialog: string, redirect: string, state: string): string {
	const url = new URL(dialog);
	const query = {
		client_id: new URL(redirect).origin,
		redirect_uri: redirect,
		response_type: 'token',
		scope: `${MODULE}:rw`,
		state,
	};
	for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
	return url.href;
}

/** What the dialog came back with: the token; `denied` where the reader did not want it; `invalid` for anything else. */
export function readRedirect(address: string, state: string): { token: string } | 'denied' | 'invalid' {
	const fragment = new URLSearchParams(parseUrl(address)?.hash.slice(1));
	if (fragment.get('state') !== state) return 'invalid';
	if (fragment.get('error') === 'access_denied') return 'denied';
	const token = fragment.get('access_token') ?? '';
	const isBearer = (fragment.get('token_type') ?? 'bearer').toLowerCase() === 'bearer';
	return isBearer && /^[\x21-\x7e]{1,4096}$/.test(token) ? { token } : 'invalid';
}
