import type { ClosedPage } from '../messages/reading';
import { siteOf } from '../settings/sites';
import type { Injection } from './inject-reader';

const BY_ADDRESS: readonly [RegExp, ClosedPage][] = [
	[/^(about:reader\?|read:|chrome-distiller:|edge:\/\/read)/i, 'reader-view'],
	[/^view-source:/i, 'view-source'],
	[/^file:.*\.pdf([?#]|$)/i, 'pdf'],
	[/^file:/i, 'file'],
];

/** Words by which Chrome refuses pages of its own, also where it does not tell their address. */
const OWN_PAGE = /\b[a-z-]+:\/\/ URL|extensions gallery|error page/i;

/**
 * Why a page was not read, as far as can be told. `url`: its address, undefined where the browser keeps it to itself;
 * `isShown`: whether the browser tells it now, as it does for sites that are allowed and for the page of a reader's click.
 */
export function closedPage(
	injection: Exclude<Injection, 'done'>,
	url: string | undefined,
	isShown: boolean,
): ClosedPage {
	const known = BY_ADDRESS.find(([pattern]) => url !== undefined && pattern.test(url));
	if (known) return known[1];
	if (url !== undefined && siteOf(url) === null) return 'browser-page';
	if (injection === 'silent') return 'silent';
	if (OWN_PAGE.test(injection.refused)) return 'browser-page';
	if (url === undefined || !isShown) return 'permission';
	return /\.pdf$/i.test(new URL(url).pathname) ? 'pdf' : 'protected';
}
