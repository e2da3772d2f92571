import { isExtensionAlive } from './extension-alive';
import { articleDocument } from './likely-article';
import { readDocument } from './read-document';
import { claimPage } from './reader-claim';

/**
 * Starts the reader on a page: it reads the document that holds the page's article, which is the page's own or that of a large
 * frame of the same origin, and goes over to another when the article does. `only`: on a page of Sidelight's own, what is read.
 */
export function startReader(page: Document, only?: Element): void {
	if (!claimPage()) return;
	let subject: Document | null = null;
	let stop = new AbortController();

	const follow = (): boolean => {
		const found = only ? page : articleDocument(page);
		if (found === subject || !isExtensionAlive()) return false;
		stop.abort();
		stop = new AbortController();
		subject = found;
		readDocument(found, { page, only, movedOn: follow, stop });
		return true;
	};
	follow();
}
