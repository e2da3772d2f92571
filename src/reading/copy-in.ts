/**
 * Copies a text from a document of our own, within a click of the reader's; false where the browser refuses. The clipboard's own
 * interface is closed to frames without an address, and to pages that came unencrypted.
 */
export function copyIn(inside: Document, text: string): boolean {
	const field = inside.createElement('textarea');
	const before = inside.activeElement;
	field.value = text;
	field.className = 'visually-hidden';
	inside.body.append(field);
	field.select();
	const isCopied = inside.execCommand('copy');
	field.remove();
	(before as HTMLElement | null)?.focus();
	return isCopied;
}
