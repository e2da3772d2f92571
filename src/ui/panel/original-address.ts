import { webAddress } from '../../text/web-address';

/** The address of the page that a reader view or a view of source code shows; null where it cannot be told. */
export function originalAddress(url: string): string | null {
	const [, source] = /^view-source:(.*)$/is.exec(url) ?? [];
	if (source !== undefined) return webAddress(source);
	const query = /\?(.*)$/s.exec(url)?.[1];
	return webAddress(new URLSearchParams(query).get('url'));
}
