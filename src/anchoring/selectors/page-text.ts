import { type CollapsedText, createCollapser } from '../../article/collapse';
import { BLOCK, ELEMENT_NODE, TEXT_NODE } from '../../article/elements';
import { pushShown } from '../../article/shown-children';
import { createTextMap, type TextMap } from '../../article/text-map';
import { type PreparedText, prepareText } from './prepared';

/** The text of a page for anchoring, and the map from its offsets to the page. */
export interface PageText extends PreparedText {
	readonly root: Element;
	readonly map: TextMap;
}

/** Elements without text that a reader could select: code, what stands for something else, and what somebody types or chooses. */
const SKIPPED: ReadonlySet<string> = new Set(
	(
		'script style noscript template head svg iframe frame frameset object embed applet canvas audio video map ' +
		'select datalist textarea input progress meter annotation annotation-xml rt rp rtc'
	).split(' '),
);

const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Beyond these a page is read no further; the largest of 181 news pages has a tenth. */
const LIMITS = { nodes: 500_000, characters: 8_000_000 };

/**
 * Reads everything below `root` (the body) in one pass. The rules:
 * - White space is collapsed; a `<br>`, and the beginning and end of a block, are one line feed.
 * - What markup hides (`hidden`, a style attribute with `display: none` or `visibility: hidden`, a closed `dialog`)
 *   is not read. Style sheets are not asked, so that Node and browsers agree. `aria-hidden` text is read: it shows, and
 *   pages set it on everything behind a dialog. Closed `details` and `hidden=until-found` are read: they open.
 * - Scripts, styles, form fields and embedded media are not read; labels of buttons are. Nor are the readings of ruby text,
 *   which stand above the words.
 * - Open shadow trees are read where they show, with what is slotted into them; closed ones cannot be.
 * - Frames are not read, whatever their origin: a frame is a page of its own, with its own ranges.
 */
export function readPageText(root: Element): PageText {
	const blocks = collectBlocks(root);
	const prepared = prepareText(blocks.map(({ text }) => text).join('\n'));
	const map = createTextMap(blocks, 1);
	return Object.assign(prepared, { root, map });
}

function collectBlocks(root: Element): CollapsedText[] {
	const blocks: CollapsedText[] = [];
	const collapser = createCollapser();
	let nodes = 0;
	let characters = 0;
	const flush = () => {
		const taken = collapser.take();
		if (taken) blocks.push(taken);
	};
	// A stack of what is still to be read, last first; null ends a block.
	const stack: (Node | null)[] = [root];
	while (stack.length > 0 && nodes++ < LIMITS.nodes && characters < LIMITS.characters) {
		const node = stack.pop();
		if (!node) flush();
		else if (node.nodeType === TEXT_NODE) {
			const { data } = node as Text;
			characters += data.length;
			collapser.add(node as Text, data, 0, false);
		} else if (node.nodeType === ELEMENT_NODE) enter(node as Element);
	}
	flush();
	return blocks;

	function enter(element: Element): void {
		const tag = element.localName;
		if (tag === 'br') collapser.lineBreak();
		if (SKIPPED.has(tag) || isHidden(element)) return;
		if (BLOCK.has(tag)) {
			flush();
			stack.push(null);
		}
		pushShown(stack, element);
	}
}

function isHidden(element: Element): boolean {
	const hidden = element.getAttribute('hidden');
	if (hidden !== null && hidden !== 'until-found') return true;
	const style = element.getAttribute('style');
	if (style && HIDDEN_STYLE.test(style)) return true;
	return element.localName === 'dialog' && element.getAttribute('open') === null;
}
