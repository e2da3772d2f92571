import { DOMParser } from 'linkedom';
import { Parser, type ParserOptions, type Token } from 'parse5';
import { hasCrowdedTag } from './crowded-tag';
import { PageRefusedError } from './errors';
import { PAGE_LIMITS } from './limits';
import { type DomTreeTypes, domTreeAdapter } from './tree-adapter';

const TOO_DEEP = `page is nested too deeply (more than ${PAGE_LIMITS.depth.toLocaleString('en')} open elements)`;

/** parse5's parser, which gives up when elements nest too deeply or when their nesting makes it slow. */
class LimitedParser extends Parser<DomTreeTypes> {
	#steps = 0;

	#count(): void {
		const depth = this.openElements.stackTop + 1;
		this.#steps += depth;
		if (depth > PAGE_LIMITS.depth) throw new PageRefusedError('too-deep', TOO_DEEP);
		if (this.#steps > PAGE_LIMITS.steps) {
			throw new PageRefusedError('too-deep', 'page is nested too deeply for its number of tags');
		}
	}

	override onStartTag(token: Token.TagToken): void {
		this.#count();
		super.onStartTag(token);
	}

	override onEndTag(token: Token.TagToken): void {
		this.#count();
		super.onEndTag(token);
	}

	static read(html: string, options: ParserOptions<DomTreeTypes>): Document {
		const parser = new LimitedParser(options);
		parser.tokenizer.write(html, true);
		return parser.document;
	}
}

/**
 * Parses HTML into the document a browser would build (parse5's tree construction on linkedom's nodes), without
 * running or loading anything. `url` becomes the document's base when the page names none.
 *
 * @throws PageRefusedError for a page beyond `PAGE_LIMITS`: it is refused, not cut, because half a page would be
 * reported as if it were the whole.
 */
export function parseHtml(html: string, url?: string): Document {
	if (html.length > PAGE_LIMITS.characters) {
		throw new PageRefusedError(
			'too-large',
			`page is too large (more than ${PAGE_LIMITS.characters.toLocaleString('en')} characters)`,
		);
	}
	if (hasCrowdedTag(html)) {
		throw new PageRefusedError(
			'too-many-attributes',
			`page has a tag with more than ${PAGE_LIMITS.attributes.toLocaleString('en')} attributes`,
		);
	}
	const empty = new DOMParser().parseFromString('', 'text/html') as unknown as Document;
	const document = LimitedParser.read(html, { treeAdapter: domTreeAdapter(empty) });
	if (url !== undefined) setBase(document, url);
	return document;
}

function setBase(document: Document, url: string): void {
	if (!URL.canParse(url) || document.querySelector('base[href]')) return;
	const base = document.createElement('base');
	base.setAttribute('href', url);
	document.head.insertBefore(base, document.head.firstChild);
}
