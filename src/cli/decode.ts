/** How much of a page is searched for what it says of its encoding, in bytes: browsers look at 1,024 and at the head. */
const DECLARING_BYTES = 4096;

const BYTE_ORDER_MARKS: readonly (readonly [mark: string, encoding: string])[] = [
	['\xef\xbb\xbf', 'utf-8'],
	['\xff\xfe', 'utf-16le'],
	['\xfe\xff', 'utf-16be'],
];

const META = /<meta\b[^>]*?[\s;"'/]charset\s*=\s*["']?\s*([\w:.+-]+)/i;
const XML_DECLARATION = /^\s*<\?xml\b[^>]*?\sencoding\s*=\s*["']([\w.-]+)/;

/** The text of a file: UTF-8, or what its byte order mark says. */
export function decodeText(bytes: Uint8Array): string {
	return new TextDecoder(marked(bytes) ?? 'utf-8').decode(bytes);
}

/**
 * The text of a page as a browser would read its file: by its byte order mark or the encoding that it declares, else as UTF-8
 * or, where it is none, windows-1252. Pages are often saved as UTF-8 with the declaration that they had before: what is
 * UTF-8 throughout, and not by ASCII alone, is read as such.
 */
export function decodePage(bytes: Uint8Array): string {
	const mark = marked(bytes);
	if (mark !== null) return new TextDecoder(mark).decode(bytes);
	const unicode = asUtf8(bytes);
	if (unicode !== null && /[\x80-\uffff]/.test(unicode)) return unicode;
	return (declared(bytes) ?? new TextDecoder(unicode === null ? 'windows-1252' : 'utf-8')).decode(bytes);
}

function marked(bytes: Uint8Array): string | null {
	const start = latin(bytes, 3);
	return BYTE_ORDER_MARKS.find(([mark]) => start.startsWith(mark))?.[1] ?? null;
}

function asUtf8(bytes: Uint8Array): string | null {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}

/** A decoder for the encoding that a page names; null where it names none that is known. */
function declared(bytes: Uint8Array): TextDecoder | null {
	const head = latin(bytes, DECLARING_BYTES).replace(/<!--[\s\S]*?-->/g, '');
	const label = XML_DECLARATION.exec(head)?.[1] ?? META.exec(head)?.[1];
	if (label === undefined) return null;
	// What is legible as ASCII is not UTF-16, whatever it says.
	if (/^utf-?16/i.test(label)) return new TextDecoder('utf-8');
	try {
		return new TextDecoder(label);
	} catch {
		return null;
	}
}

/** The first bytes, each as the character with its number. */
const latin = (bytes: Uint8Array, most: number): string => String.fromCharCode(...bytes.subarray(0, most));
