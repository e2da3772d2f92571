/** Why a page was not turned into a document. */
type PageRefusal = 'too-large' | 'too-deep' | 'too-many-nodes' | 'too-many-attributes';

/** Thrown by `parseHtml` for a page beyond its limits. The message is fit to be shown to the person who gave the page. */
export class PageRefusedError extends Error {
	readonly reason: PageRefusal;

	constructor(reason: PageRefusal, message: string) {
		super(message);
		this.name = 'PageRefusedError';
		this.reason = reason;
	}
}
