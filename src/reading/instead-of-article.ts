import type { InsteadOfArticle } from '../messages/reading';
import { unreadFrame } from './frames';

/** What a page without an article holds. Asks for layout, and only of frames. */
export const insteadOfArticle = (document: Document): InsteadOfArticle => ({
	isPdf: document.contentType === 'application/pdf' || document.querySelector(PDF) !== null,
	frame: unreadFrame(document, false),
});

const PDF = 'body > embed[type="application/pdf"]';
