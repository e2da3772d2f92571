/** More shadow trees of a page are not watched. */
const MOST_ROOTS = 2000;

/** The open shadow trees of a page, those within others included. O(elements). */
export function openShadowRoots(document: Document): ShadowRoot[] {
	const roots: ShadowRoot[] = [];
	const addThoseIn = (elements: Iterable<Element>) => {
		for (const { shadowRoot } of elements) if (shadowRoot && roots.length < MOST_ROOTS) roots.push(shadowRoot);
	};
	addThoseIn(document.getElementsByTagName('*'));
	// Those that are found in one are appended, and looked into in turn.
	for (const root of roots) addThoseIn(root.querySelectorAll('*'));
	return roots;
}
