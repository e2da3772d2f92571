/**
 * Sidelight's own layer over a page: one element behind the body, with a closed shadow root, in the browser's top layer.
 * The page's styles do not reach into it, its scripts cannot read it, and nothing of the page moves for it. It stands in
 * the document only while it shows something.
 */
export interface Overlay {
	/** Shows an element of ours; false where the page keeps taking the layer away, and it was given up. */
	show(element: HTMLElement): boolean;
	hide(element: HTMLElement): void;
	/** The element of ours that has the focus. */
	focused(): Element | null;
	/** Whether an event of the page happened in the layer. */
	holds(event: Event): boolean;
}

/** A page that takes the layer away this often does not want it. */
const MOST_REMOVALS = 3;

/**
 * The layer's own rules. `!important` makes them stronger than any rule of the page, important ones included (CSS
 * Cascading 4, §6.1: among important declarations the inner tree wins).
 */
const HOST_STYLE = `
	:host {
		all: initial !important;
		position: fixed !important;
		inset: 0 !important;
		display: block !important;
		inline-size: auto !important;
		block-size: auto !important;
		overflow: visible !important;
		pointer-events: none !important;
		z-index: 2147483647 !important;
	}
	@media print { :host { display: none !important; } }
`;

/** `style` dresses the elements that will be shown; `taken` is called when the page took the layer away. */
export function createOverlay(document: Document, style: string, taken: () => void): Overlay {
	const view = document.defaultView as (Window & typeof globalThis) | null;
	const host = document.createElement('div');
	const root = host.attachShadow({ mode: 'closed' });
	const shown = new Set<HTMLElement>();
	let removals = 0;
	if (view) {
		const sheet = new view.CSSStyleSheet();
		sheet.replaceSync(HOST_STYLE + style);
		root.adoptedStyleSheets = [sheet];
	}
	const watch = new MutationObserver(() => {
		if (host.isConnected || shown.size === 0) return;
		removals++;
		watch.disconnect();
		for (const element of shown) element.remove();
		shown.clear();
		taken();
	});
	// What happens in the layer is none of the page's business.
	for (const name of ['click', 'pointerdown', 'pointerup', 'mousedown', 'mouseup', 'keydown', 'keyup', 'keypress'])
		host.addEventListener(name, (event) => event.stopPropagation());

	const attach = () => {
		document.documentElement.append(host);
		watch.observe(document.documentElement, { childList: true });
		if (typeof host.showPopover !== 'function') return;
		// Manual: it closes none of the page's own popovers, and none of them closes it.
		host.popover = 'manual';
		host.showPopover();
	};
	return {
		show(element) {
			if (removals >= MOST_REMOVALS) return false;
			if (!host.isConnected) attach();
			shown.add(element);
			root.append(element);
			return true;
		},
		hide(element) {
			shown.delete(element);
			element.remove();
			if (shown.size > 0) return;
			watch.disconnect();
			host.remove();
		},
		focused: () => root.activeElement,
		holds: (event) => event.composedPath().includes(host),
	};
}
