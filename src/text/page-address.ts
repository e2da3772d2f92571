import { webAddress } from './web-address';

/** Parameters that tell how a reader came to a page, not which page it is. */
const TRACKING =
	/^(utm_\w+|mtm_\w+|matomo_\w+|pk_\w+|hsa_\w+|at_(medium|campaign|link_\w+|bbc_team|ptr_\w+)|fbclid|gclid|gclsrc|gbraid|wbraid|dclid|msclkid|yclid|ysclid|twclid|ttclid|li_fat_id|igshid|igsh|mc_cid|mc_eid|_hsenc|_hsmi|mkt_tok|vero_id|wickedid|oly_(anon|enc)_id|ns_(source|mchannel|campaign|linkname)|smid|cmpid|cmp|ito|s_cid|sr_share|ref_src|ref_url|_openstat|_ga|_gl|__twitter_impression)$/i;

/** A fragment by which a site tells its pages apart: a path (`#/a`), or whatever follows an exclamation mark (`#!/a`, `#!a`). */
const isRoute = (fragment: string): boolean => /^#(\/|!.)/.test(fragment);

/**
 * The address under which a page is recognised when it is opened again: without fragment, tracking parameters and
 * credentials. A fragment that is a route (`#/a`, `#!/a`) is kept, but for what it may tell the browser to scroll to. What
 * is kept is not encoded anew. An address that cannot be parsed is answered as it is.
 */
export function pageAddress(address: string): string {
	if (!URL.canParse(address)) return address;
	const url = new URL(address);
	url.username = '';
	url.password = '';
	const fragment = url.hash.replace(/:~:.*$/s, '');
	// Setting what is there already would encode it anew.
	if (!isRoute(fragment)) url.hash = '';
	else if (fragment !== url.hash) url.hash = fragment;
	const kept = url.search
		.slice(1)
		.split('&')
		.filter((part) => part !== '' && !TRACKING.test(nameOf(part)));
	// The setter takes off one question mark, which may be the query's own.
	url.search = kept.length > 0 ? `?${kept.join('&')}` : '';
	return url.href;
}

/**
 * The address that stands for a page: the one that it declares canonical where that can be believed, else the one that
 * was read. A page speaks for its own site alone (with or without `www.`, `m.`, `amp.` or another sub-domain), and the front
 * page of a site or of a section stands for no other.
 */
export function canonicalAddress(declared: string | null, address: string): string {
	const own = pageAddress(address);
	const canonical = webAddress(declared);
	if (canonical === null || !URL.canParse(own)) return own;
	const read = new URL(own);
	if (!isSameSite(canonical, own) || isFrontOf(canonical, own)) return own;
	// A path in the fragment tells pages apart whose canonical address is one.
	return isRoute(read.hash) ? own : pageAddress(canonical);
}

/** Whether two addresses are of one page: they differ in nothing, or in what `pageAddress` leaves out. */
export const isSamePage = (one: string, other: string): boolean =>
	one === other || pageAddress(one) === pageAddress(other);

/** What an address ends in that gives the page above it in another form: a part of it, for print, on its own. */
const FORM_OF_PAGE =
	/^(?:amp|print|embed|full|all|single|mobile|index\.\w+|(?:page|p|seite)?-?\d{1,2}|page|comments)$/i;

/**
 * Whether an address is that of a front page above a page: the site's, or a section's. A path above that only has a form
 * of the same page below it (`/story` of `/story/amp`) is none.
 */
export function isFrontOf(address: string, page: string): boolean {
	if (!URL.canParse(address) || !URL.canParse(page)) return false;
	const [above, below] = [address, page].map((one) =>
		new URL(one).pathname.split('/').filter((part) => part !== ''),
	) as [string[], string[]];
	const rest = below.slice(above.length);
	if (rest.length === 0 || above.some((part, at) => part !== below[at])) return false;
	return above.length === 0 || !rest.every((part) => FORM_OF_PAGE.test(part));
}

/** Whether two addresses belong to one site: hosts that are equal, or of which one is a sub-domain of the other. */
export function isSameSite(one: string, other: string): boolean {
	if (!URL.canParse(one) || !URL.canParse(other)) return false;
	const [a, b] = [one, other].map((address) => new URL(address).host.replace(/^www\./, '')) as [string, string];
	const isWithin = (host: string, site: string) => site.includes('.') && host.endsWith(`.${site}`);
	return a === b || isWithin(a, b) || isWithin(b, a);
}

const nameOf = (parameter: string): string => parameter.replace(/=.*/s, '');
