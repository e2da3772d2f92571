import { RemoteError, type RemoteFailure } from './remote';
import { type Answer, nameOf } from './request';
import { readRetryAfter } from './retry-after';

/** What a status says where it is not what was hoped for; docs/sync.md has the table. */
export function failureOf(status: number): RemoteFailure {
	if (status >= 300 && status < 400) return 'not-storage';
	switch (status) {
		case 401:
			return 'sign-in';
		case 403:
			return 'forbidden';
		case 404:
		case 409:
		case 410:
			return 'no-folder';
		case 413:
			return 'too-large';
		case 507:
			return 'full';
		case 511:
			return 'not-storage';
		case 408:
		case 423:
		case 425:
		case 429:
		case 503:
			return 'busy';
		case 501:
		case 505:
			return 'refused';
		default:
			return status >= 500 ? 'server-error' : 'refused';
	}
}

/** The error of an answer that is not what was hoped for. */
export function refusal({ request, status, headers }: Answer): RemoteError {
	const failure = failureOf(status);
	const found = failure === 'not-storage' ? (status === 511 ? 'page' : 'redirect') : undefined;
	const what = found === 'redirect' ? 'was redirected' : `was answered with ${status}`;
	return new RemoteError(failure, `${nameOf(request)} ${what}`, {
		request,
		retryAfter: readRetryAfter(headers),
		found,
	});
}

/** A web page in place of what was asked for, as captive portals and log-in pages send it with a good status. */
export function isPage({ headers, body }: Answer): boolean {
	return /\bhtml\b/i.test(headers.get('content-type') ?? '') && body.length > 0;
}

export function pageError({ request, status }: Answer): RemoteError {
	return new RemoteError('not-storage', `${nameOf(request)} was answered with ${status} and a web page`, {
		request,
		found: 'page',
	});
}

/** The error of an answer that no WebDAV server gives: a web page, a redirect, or a method that is not known. */
export function noWebdav(answer: Answer): RemoteError {
	const { request, status } = answer;
	if (status < 300 && isPage(answer)) return pageError(answer);
	const isForeign = status < 300 || status === 400 || status === 405 || status === 501;
	if (!isForeign) return refusal(answer);
	return new RemoteError('not-storage', `${nameOf(request)} was answered with ${status}, which is not WebDAV`, {
		request,
		found: 'other',
	});
}
