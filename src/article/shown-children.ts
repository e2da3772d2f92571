/** What shows in an element: its open shadow tree or, for a slot, what was assigned to it; else its children. */
export function* shownChildren(element: Element): Generator<Node> {
	const assigned = element.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes?.() : undefined;
	if (assigned && assigned.length > 0) {
		yield* assigned;
		return;
	}
	for (let child = (element.shadowRoot ?? element).firstChild; child; child = child.nextSibling) yield child;
}

/** Puts what shows in an element on a stack of what is still to be looked at, its first child on top. */
export function pushShown(stack: (Node | null)[], element: Element): void {
	const first = stack.length;
	for (const child of shownChildren(element)) stack.push(child);
	for (let low = first, high = stack.length - 1; low < high; low++, high--)
		[stack[low], stack[high]] = [stack[high] as Node, stack[low] as Node];
}
