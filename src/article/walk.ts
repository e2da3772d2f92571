import { type CollapsedText, createCollapser } from './collapse';
import { BLOCK, ELEMENT_NODE, HEADING, isHidden, SKIPPED, TEXT_NODE } from './elements';
import { READ_LIMITS, type ReadRefusal } from './limits';
import { proseLength } from './prose';
import { pushShown } from './shown-children';

/** An element that stands for itself in the outline of a page: a block, or an inline element that is not mere phrasing. */
export interface Box {
	element: Element;
	tag: string;
	parent: Box | null;
	/** Place in the outline's `boxes`: larger than the parent's. */
	index: number;
	/** Name of the nearest element that says what text in here is (`p`, `li`, `h2`, `blockquote`…). */
	name: string;
}

/** A piece of text that a browser would set as a paragraph of its own. */
export interface BlockCandidate extends CollapsedText {
	/** The innermost box. */
	box: Box;
	/** The box's `name`. */
	tag: string;
	/** How many of its characters count as running prose: see `proseLength`. */
	prose: number;
}

/** The outline of a page in document order. */
export interface Outline {
	boxes: Box[];
	candidates: BlockCandidate[];
	/** Elements that speak about the page: `script`, `meta`, `time` and those with `rel` or `itemprop`. */
	marked: MarkedElement[];
	/** Elements that were passed over as they do not show, or lie over the page, at most `MOST_PASSED_OVER`. */
	passedOver: Element[];
}

/** An element that speaks about the page or one of its stories, and where it stands. */
export interface MarkedElement {
	element: Element;
	/** The innermost box around it. */
	box: Box | null;
	/** How many candidates end before it: the place of the one that it is a part of, where it is part of one. */
	at: number;
}

interface Frame {
	box: Box;
	links: number;
	preserve: boolean;
	block: boolean;
	/** Whether it is a paragraph, or stands in one, of which the boxes are lines and words: see `isInLines`. */
	inLines: boolean;
	/** Whether it is such a line. */
	endsWord: boolean;
}

/** A walk that can be paused. */
export interface Walk {
	readonly outline: Outline;
	/** Goes on for at most this many nodes, and says whether the walk is over. */
	advance(nodes: number): boolean;
	/** Why the walk was given up, if it was. */
	refusal(): ReadRefusal | null;
}

/** More elements that do not show are not remembered. */
const MOST_PASSED_OVER = 100;

/** Phrasing elements that never make a box. */
const PHRASING: ReadonlySet<string> = new Set(
	(
		'a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd mark q ruby s samp small ' +
		'source strike strong sub sup time tt u var wbr path'
	).split(' '),
);

/** Tags worth naming a block after; text in any other element is called by the nearest of these, or `p`. */
const NAMING: ReadonlySet<string> = new Set([
	...HEADING,
	...'p li dd dt blockquote pre figcaption td th caption summary'.split(' '),
]);

/** Sectioning elements, beyond which no name is looked for. */
const UNNAMED: ReadonlySet<string> = new Set('div section article main body table form'.split(' '));

/** Elements that hold facts about the page. */
const MARKED: ReadonlySet<string> = new Set('script meta time'.split(' '));

/**
 * Walks everything that shows below `root` once, in document order, open shadow trees included, without recursion and without
 * touching the page. `layers`: what lies over the page, and is passed over. O(nodes + characters).
 */
export function startWalk(root: Element, layers: ReadonlySet<Element> = new Set()): Walk {
	const outline: Outline = { boxes: [], candidates: [], marked: [], passedOver: [] };
	const collapser = createCollapser();
	const frames: Frame[] = [];
	/** What is still to be walked, what comes next on top; null leaves an element. */
	const stack: (Node | null)[] = [root];
	let refused: ReadRefusal | null = null;
	let nodes = 0;
	let characters = 0;
	let box: Box | null = null;

	function flush(): void {
		const taken = collapser.take();
		if (taken && box) {
			const prose = proseLength(taken.text, taken.linked, box.name);
			outline.candidates.push({ ...taken, box, tag: box.name, prose });
		}
		box = null;
	}

	/** Text of one block may stand in several inline boxes: the block belongs to what holds them all. */
	function stand(inside: Box): void {
		box = box && box !== inside ? commonBox(box, inside) : inside;
	}

	function addText(node: Text, frame: Frame): void {
		const data = node.data;
		characters += data.length;
		if (characters > READ_LIMITS.characters) refused = 'too-large';
		if (/\S/.test(data)) stand(frame.box);
		if (!frame.preserve || !data.includes('\n')) {
			collapser.add(node, data, 0, frame.links > 0);
			return;
		}
		for (const { 0: part, index } of data.matchAll(/[^\n]+|\n/g)) {
			if (part !== '\n') {
				stand(frame.box);
				collapser.add(node, part, index, frame.links > 0);
			} else if (collapser.lineBreak()) flush();
		}
	}

	function addBox(element: Element, tag: string, parent: Box | null): Box {
		const added = { element, tag, parent, index: outline.boxes.length, name: nameOf(tag, parent) };
		outline.boxes.push(added);
		return added;
	}

	/** Takes the element up, and says whether to go into it. */
	function enter(element: Element, parent: Frame | undefined): boolean {
		const tag = element.localName;
		if (tag === 'br') {
			if (collapser.lineBreak()) flush();
			return false;
		}
		if (MARKED.has(tag) || element.hasAttribute('itemprop') || element.hasAttribute('rel'))
			outline.marked.push({ element, box: parent?.box ?? null, at: outline.candidates.length });
		if (SKIPPED.has(tag)) return false;
		if (isHidden(element) || layers.has(element)) {
			if (outline.passedOver.length < MOST_PASSED_OVER) outline.passedOver.push(element);
			return false;
		}
		const isPart = parent?.inLines === true && tag === 'div';
		const block = BLOCK.has(tag) && !isPart;
		if (block) flush();
		const endsWord = isPart && !INLINE_STYLE.test(element.getAttribute('style') ?? '');
		if (endsWord) collapser.gap();
		frames.push({
			box: parent && !block && (isPart || PHRASING.has(tag)) ? parent.box : addBox(element, tag, parent?.box ?? null),
			links: (parent?.links ?? 0) + (tag === 'a' ? 1 : 0),
			preserve: (parent?.preserve ?? false) || tag === 'pre',
			block,
			endsWord,
			inLines: isPart || isInLines(element, tag) || (parent?.inLines === true && !block),
		});
		if (frames.length > READ_LIMITS.depth) refused = 'too-deep';
		return true;
	}

	function leave(): void {
		const left = frames.pop();
		if (left?.block) flush();
		else if (left?.endsWord) collapser.gap();
	}

	function step(node: Node | null): void {
		if (!node) leave();
		else if (node.nodeType === TEXT_NODE) {
			const frame = frames.at(-1);
			if (frame) addText(node as Text, frame);
		} else if (node.nodeType === ELEMENT_NODE && enter(node as Element, frames.at(-1))) {
			stack.push(null);
			pushShown(stack, node as Element);
		}
	}

	return {
		outline,
		advance(budget) {
			for (let left = budget; stack.length > 0 && left > 0 && !refused; ) {
				const node = stack.pop() ?? null;
				step(node);
				if (node === null) continue;
				left--;
				if (++nodes > READ_LIMITS.nodes) refused = 'too-large';
			}
			if (stack.length === 0) flush();
			return stack.length === 0 || refused !== null;
		},
		refusal: () => refused,
	};
}

/** The innermost box that holds both; null only for boxes of two outlines. O(depth). */
export function commonBox(one: Box, other: Box): Box | null {
	let a: Box | null = one;
	let b: Box | null = other;
	while (a && b && a !== b) {
		if (a.index > b.index) a = a.parent;
		else b = b.parent;
	}
	return a && b;
}

const INLINE_STYLE = /(?:^|;)\s*display\s*:\s*inline/i;
/** What a paragraph never holds in a page as it was written; a script may put it there, and then it is text of its own. */
const WHOLE = 'p, ul, ol, dl, table, blockquote, pre, section, article, figure, h1, h2, h3, h4, h5, h6';

/**
 * Whether an element is a paragraph or headline that a script has cut into lines and words, each in a `div`, to have them move or
 * appear by turns. Nothing else puts a `div` there: a parser would end the paragraph.
 */
const isInLines = (element: Element, tag: string): boolean =>
	(tag === 'p' || HEADING.has(tag)) && element.querySelector('div') !== null && element.querySelector(WHOLE) === null;

function nameOf(tag: string, parent: Box | null): string {
	if (NAMING.has(tag)) return tag;
	return !parent || (UNNAMED.has(tag) && !HEADING.has(parent.name)) ? 'p' : parent.name;
}
