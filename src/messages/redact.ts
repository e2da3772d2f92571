/** Longest text that is kept, in UTF-16 units. */
const MOST_CHARACTERS = 1000;

/** Names of files, which look like hosts but tell nothing. */
const FILE = /\.(js|mjs|ts|tsx|json|html|css|pack)$/i;

/**
 * A text without what could tell who its reader is and where they have been: addresses, hosts, e-mail addresses, paths,
 * what stands in quotation marks as words of a page do (a single word in single ones is a name of the program), and long strings of letters and digits as keys are. Places in
 * Sidelight's own files stay. No more than the beginning is looked at and given.
 */
export function redact(text: string): string {
	return text
		.slice(0, MOST_CHARACTERS)
		.replace(/\b(?:chrome|moz|safari-web)-extension:\/\/[^/\s]+\//gi, '')
		.replace(/\b[a-z][a-z0-9+.-]*:\/\/[^\s'"<>)]+/gi, '<address>')
		.replace(/"[^"\n]*"|“[^“”\n]*”|«[^«»\n]*»/g, '"<words>"')
		.replace(/(?<![\w'])'([^'\n]*)'(?!\w)/g, (quoted, words) => (/^[\w$.<>-]*$/.test(words) ? quoted : "'<words>'"))
		.replace(/\b[a-z]:\\(?:[^\\\n'"<>|]*\\)*[^\s'"<>|\\]*/gi, '<path>')
		.replace(/(?<![\w<.\\/-])\/(?:home|users|root|tmp|var|mnt|media|volumes)\/[^\s'"<>)]*/gi, '<path>')
		.replace(/\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\b|\[?(?:[0-9a-f]{0,4}:){3,7}[0-9a-f]{0,4}\]?/gi, '<host>')
		.replace(/[^\s@<>'"(]+@[^\s@<>'")]+/g, '<address>')
		.replace(/(?<![\w/.-])(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?::\d+)?(?![\w(])/gu, (host) =>
			FILE.test(host) ? host : '<host>',
		)
		.replace(/[A-Za-z0-9+/_=-]{32,}/g, '<secret>');
}
