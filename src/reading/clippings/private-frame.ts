/** An empty frame in our layer; it is filled once it is shown. */
interface PrivateFrame {
	element: HTMLElement;
	/** The document in it; null until it is shown, and on pages that are kept apart even from themselves. */
	inside(): Document | null;
}

/**
 * A place to type that the page cannot listen in on. What is typed into a closed shadow root reaches the page all the
 * same: listeners on its window are called before ours, and key and input events name the characters. Events of a frame
 * stay in it, and a frame in a shadow tree is not among those that the page can reach (HTML, document-tree child
 * navigables). It has no address and loads nothing. `fill` is called with its document, which is styled by `style`,
 * and `fitted` whenever the frame was made as high as what stands in it.
 */
export function createPrivateFrame(
	page: Document,
	style: string,
	fill: (inside: Document) => void,
	fitted: () => void,
): PrivateFrame {
	const frame = page.createElement('iframe');
	frame.className = 'surface frame';
	// Firefox puts a new document into the frame when this event comes; Chromium sends it at once.
	frame.addEventListener(
		'load',
		() => {
			const inside = frame.contentDocument;
			const view = inside?.defaultView as (Window & typeof globalThis) | null | undefined;
			if (!inside || !view) return;
			const sheet = new view.CSSStyleSheet();
			sheet.replaceSync(style);
			inside.adoptedStyleSheets = [sheet];
			fill(inside);
			const fit = () => {
				frame.style.blockSize = `${inside.body.offsetHeight + 2}px`;
				fitted();
			};
			new view.ResizeObserver(fit).observe(inside.body);
			fit();
		},
		{ once: true },
	);
	return { element: frame, inside: () => frame.contentDocument };
}
