/** Elements whose content is never text of the page; the readings above words (`rt`) are no part of the sentence. */
export const SKIPPED: ReadonlySet<string> = new Set(
	(
		'script style noscript template svg math head title meta link iframe object embed applet canvas audio video ' +
		'select textarea input button datalist progress meter map frameset rt rp rtc'
	).split(' '),
);

/** Elements that begin and end a block. Elements that are not listed are taken for phrasing, as browsers do. */
export const BLOCK: ReadonlySet<string> = new Set(
	(
		'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
		'footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup option p pre search section ' +
		'summary table tbody td tfoot th thead tr ul'
	).split(' '),
);

/** Headings within a text. */
export const HEADING: ReadonlySet<string> = new Set('h1 h2 h3 h4 h5 h6'.split(' '));

export const ELEMENT_NODE = 1;
export const TEXT_NODE = 3;

const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Whether markup says that nobody sees the element. Style sheets are not asked, so that Node and browsers agree. */
export function isHidden(element: Element): boolean {
	const hidden = element.getAttribute('hidden');
	if (hidden !== null && hidden !== 'until-found') return true;
	if (element.getAttribute('aria-hidden') === 'true') return true;
	const style = element.getAttribute('style');
	if (style && HIDDEN_STYLE.test(style)) return true;
	return element.localName === 'dialog' && element.getAttribute('open') === null;
}

/** Whether a node or the target of an event is an element. Of whichever window: `instanceof` knows those of one alone. */
export const isElement = (target: EventTarget | null): target is Element =>
	(target as Partial<Node> | null)?.nodeType === ELEMENT_NODE;
