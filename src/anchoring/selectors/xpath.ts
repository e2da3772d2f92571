import { ELEMENT_NODE, TEXT_NODE } from '../../article/elements';

/** `name[n]`, the n-th child of that name; `[n]` may be missing. */
const STEP = /^([A-Za-z][\w.-]*|text\(\))(?:\[(\d{1,9})\])?$/;

/** The path of an element from `root`: `/main[1]/p[3]`, and `/` for the root itself; null where it is not below. */
export function pathOf(element: Element, root: Element): string | null {
	const steps: string[] = [];
	let at: Element = element;
	while (at !== root) {
		const parent = at.parentElement;
		if (!parent) return null;
		let position = 1;
		for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
			if (before.localName === at.localName) position++;
		}
		steps.unshift(`${at.localName}[${position}]`);
		at = parent;
	}
	return `/${steps.join('/')}`;
}

/**
 * The element or text node at a path below `root`; null where there is none. A path from the top of the document
 * (`/html[1]/body[1]/…`) is understood as well. Only steps to children by name are: no page needs more, and a path from
 * elsewhere is not handed to an evaluator.
 */
export function nodeAt(path: string, root: Element): Node | null {
	const steps = path.replace(/^\.?\/*(html(\[1\])?\/)?(body(\[1\])?(\/|$))?/i, '').split('/');
	let at: Node = root;
	for (const step of steps) {
		if (step === '') continue;
		const [, name, position = '1'] = STEP.exec(step) ?? [];
		const child = name === undefined ? null : childAt(at, name, Number(position));
		if (!child) return null;
		at = child;
	}
	return at;
}

function childAt(parent: Node, name: string, position: number): Node | null {
	let left = position;
	for (let child = parent.firstChild; child; child = child.nextSibling) {
		const fits =
			name === 'text()'
				? child.nodeType === TEXT_NODE
				: child.nodeType === ELEMENT_NODE && (child as Element).localName === name.toLowerCase();
		if (fits && --left === 0) return child;
	}
	return null;
}
