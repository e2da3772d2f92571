import { TO_READER } from '../messages/directions/to-reader';
import { listen } from '../messages/listen';
import { sendFromPage } from '../messages/send';
import { isExtensionAlive } from './extension-alive';
import { watchFrames } from './frames';
import { insteadOfArticle } from './instead-of-article';
import { articleDocument, mayHoldArticle } from './likely-article';
import { isReaderRunning } from './reader-claim';
import { watchPage } from './watch-page';

/**
 * Runs on every page of the allowed sites, small as it is: finds out whether the page may have an article, and has the
 * reader put into it only then. A page that is drawn late is waited for; a reader that came by another way ends it.
 */
export function startBootstrap(document: Document): void {
	if (isReaderRunning()) return;
	const stop = new AbortController();
	let saidMissing = '';

	const look = async (): Promise<boolean> => {
		if (isReaderRunning() || !isExtensionAlive()) {
			stop.abort();
			return false;
		}
		if (mayHoldArticle(articleDocument(document))) {
			if (await sendFromPage('articleLikely', null).catch(() => false)) stop.abort();
			return true;
		}
		const instead = insteadOfArticle(document);
		const saying = JSON.stringify([document.URL, instead]);
		if (saidMissing !== saying) sendFromPage('articleMissing', instead).catch(() => undefined);
		saidMissing = saying;
		return false;
	};

	listen(TO_READER, { areYouThere: () => true }, stop.signal);
	void look();
	watchPage(document, look, stop.signal);
	watchFrames(document, () => void look(), stop.signal);
}
