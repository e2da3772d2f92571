/** The elements right below one. `children` is none of them where a form has a field of that name, as forms of hotels do. */
export function childElements(element: Element | ShadowRoot): Element[] {
	const found: Element[] = [];
	for (let child = element.firstElementChild; child; child = child.nextElementSibling) found.push(child);
	return found;
}
