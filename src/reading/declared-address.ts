import { isSamePage } from '../text/page-address';

/**
 * The address that a page declares to be its own. One that names the page which the document was loaded with is not
 * believed any more once the document has gone on to another (`history.pushState`): it was left standing in the head.
 */
export function declaredAddress(document: Document, declared: string | null): string | null {
	const loaded = document.defaultView?.performance.getEntriesByType('navigation')[0]?.name;
	if (declared === null || loaded === undefined) return declared;
	const isLeft = isSamePage(declared, loaded) && !isSamePage(document.URL, loaded);
	return isLeft ? document.URL : declared;
}
