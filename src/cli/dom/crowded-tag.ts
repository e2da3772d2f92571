import { PAGE_LIMITS } from './limits';

/** Elements whose content is text, in which `<` opens no tag. */
const RAW_TEXT = /^<(script|style|textarea|title|xmp)\b/i;

/**
 * Whether some tag has more attributes than the parser can compare in good time. An estimate in one pass: it counts
 * the white space outside quotation marks, which every attribute but the first needs.
 */
export function hasCrowdedTag(html: string): boolean {
	let at = html.indexOf('<');
	while (at >= 0) {
		const raw = RAW_TEXT.exec(html.slice(at, at + 12))?.[1];
		const end = skipTag(html, at + 1);
		if (end < 0) return true;
		at = html.indexOf('<', raw === undefined ? end : closingTag(html, raw, end));
	}
	return false;
}

/** The offset behind the tag, or -1 when it is crowded. */
function skipTag(html: string, from: number): number {
	if (!isLetter(html.charCodeAt(from))) return from;
	let gaps = 0;
	for (let at = from; at < html.length; at++) {
		const code = html.charCodeAt(at);
		if (code === 0x3e) return at + 1;
		if (code === 0x22 || code === 0x27) {
			// Only a value is quoted: a stray quotation mark must not swallow the page.
			if (html.charCodeAt(at - 1) !== 0x3d) continue;
			const close = html.indexOf(code === 0x22 ? '"' : "'", at + 1);
			if (close < 0) return html.length;
			at = close;
			gaps++;
		} else if (code <= 0x20 || code === 0x2f) {
			if (html.charCodeAt(at - 1) > 0x20) gaps++;
		}
		if (gaps > 2 * PAGE_LIMITS.attributes) return -1;
	}
	return html.length;
}

function closingTag(html: string, name: string, from: number): number {
	const close = new RegExp(`</${name}`, 'gi');
	close.lastIndex = from;
	return close.exec(html)?.index ?? html.length;
}

const isLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
