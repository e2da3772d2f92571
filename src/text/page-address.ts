/** Parameters that tell how a reader came to a page, not which page it is. */
const TRACKING =
	/^(utm_\w+|mtm_\w+|matomo_\w+|pk_\w+|hsa_\w+|at_(medium|campaign|link_\w+|bbc_team|ptr_\w+)|fbclid|gclid|gclsrc|gbraid|wbraid|dclid|msclkid|yclid|ysclid|twclid|ttclid|li_fat_id|igshid|igsh|mc_cid|mc_eid|_hsenc|_hsmi|mkt_tok|vero_id|wickedid|oly_(anon|enc)_id|ns_(source|mchannel|campaign|linkname)|smid|cmpid|cmp|ito|s_cid|sr_share|ref_src|ref_url|_openstat|_ga|_gl|__twitter_impression)$/i;

/**
 * The address under which a page is recognised when it is opened again: without fragment, tracking parameters and
 * credentials. A fragment that is a path (`#/a`, `#!/a`) is kept, as it is how some sites tell their pages apart. What
 * is kept is not encoded anew. An address that cannot be parsed is answered as it is.
 */
export function pageAddress(address: string): string {
	if (!URL.canParse(address)) return address;
	const url = new URL(address);
	url.username = '';
	url.password = '';
	if (!/^#!?\//.test(url.hash)) url.hash = '';
	const kept = url.search
		.slice(1)
		.split('&')
		.filter((part) => part !== '' && !TRACKING.test(nameOf(part)));
	// The setter takes off one question mark, which may be the query's own.
	url.search = kept.length > 0 ? `?${kept.join('&')}` : '';
	return url.href;
}

const nameOf = (parameter: string): string => parameter.split('=', 1)[0] ?? '';
