import { html, type TreeAdapter, type TreeAdapterTypeMap } from 'parse5';
import { PageRefusedError } from './errors';
import { PAGE_LIMITS } from './limits';

/** The node types that parse5 is told about: the DOM's own. */
export type DomTreeTypes = TreeAdapterTypeMap<
	Node,
	Node & ParentNode,
	ChildNode,
	Document,
	DocumentFragment,
	Element,
	Comment,
	Text,
	HTMLTemplateElement,
	DocumentType
>;

type Attributes = Parameters<TreeAdapter<DomTreeTypes>['adoptAttributes']>[1];

const ELEMENT = 1;
const TEXT = 3;
const COMMENT = 8;
const DOCTYPE = 10;

function setAttributes(element: Element, attributes: Attributes): void {
	for (const { prefix, name, value } of attributes) {
		const qualified = prefix ? `${prefix}:${name}` : name;
		if (element.hasAttribute(qualified)) continue;
		// linkedom spreads a class list into arguments, which overflows the stack for a hostile one.
		element.setAttribute(qualified, name === 'class' ? value.slice(0, PAGE_LIMITS.classCharacters) : value);
	}
}

/** Lets parse5 build its tree straight into `document`, which must be empty. Serves one parse. */
export function domTreeAdapter(document: Document): TreeAdapter<DomTreeTypes> {
	let mode = html.DOCUMENT_MODE.NO_QUIRKS;
	let nodes = 0;

	const count = <T>(node: T): T => {
		nodes++;
		if (nodes > PAGE_LIMITS.nodes) {
			throw new PageRefusedError(
				'too-many-nodes',
				`page has too many nodes (more than ${PAGE_LIMITS.nodes.toLocaleString('en')})`,
			);
		}
		return node;
	};
	const isText = (node: Node | null): node is Text => node?.nodeType === TEXT;

	return {
		createDocument: () => document,
		createDocumentFragment: () => document.createDocumentFragment(),
		createElement(tagName, namespace, attributes) {
			const element =
				namespace === html.NS.HTML ? document.createElement(tagName) : document.createElementNS(namespace, tagName);
			setAttributes(element, attributes);
			return count(element);
		},
		createCommentNode: (data) => count(document.createComment(data)),
		createTextNode: (data) => count(document.createTextNode(data)),
		appendChild: (parent, node) => void parent.appendChild(node),
		insertBefore: (parent, node, reference) => void parent.insertBefore(node, reference),
		setTemplateContent: (template, content) => void template.content.appendChild(content),
		getTemplateContent: (template) => template.content,
		setDocumentType(target, name, publicId, systemId) {
			if (target.doctype) return;
			// linkedom keeps the type as an ordinary first child.
			const type = (document as unknown as DOMImplementation).createDocumentType(name, publicId, systemId);
			target.insertBefore(type, target.firstChild);
		},
		setDocumentMode(_, value) {
			mode = value;
		},
		getDocumentMode: () => mode,
		detachNode: (node) => node.remove(),
		insertText(parent, text) {
			const last = parent.lastChild;
			if (isText(last)) last.data += text;
			else parent.appendChild(count(document.createTextNode(text)));
		},
		insertTextBefore(parent, text, reference) {
			const previous = reference.previousSibling;
			if (isText(previous)) previous.data += text;
			else parent.insertBefore(count(document.createTextNode(text)), reference);
		},
		adoptAttributes: setAttributes,
		getFirstChild: (node) => node.firstChild,
		getChildNodes: (node) => Array.from(node.childNodes),
		getParentNode: (node) => node.parentNode,
		getAttrList: (element) => Array.from(element.attributes, ({ name, value }) => ({ name, value })),
		getTagName: (element) => element.localName,
		getNamespaceURI: (element) => (element.namespaceURI ?? html.NS.HTML) as html.NS,
		getTextNodeContent: (node) => node.data,
		getCommentNodeContent: (node) => node.data,
		getDocumentTypeNodeName: (type) => type.name,
		getDocumentTypeNodePublicId: (type) => type.publicId,
		getDocumentTypeNodeSystemId: (type) => type.systemId,
		isTextNode: (node): node is Text => node.nodeType === TEXT,
		isCommentNode: (node): node is Comment => node.nodeType === COMMENT,
		isDocumentTypeNode: (node): node is DocumentType => node.nodeType === DOCTYPE,
		isElementNode: (node): node is Element => node.nodeType === ELEMENT,
		setNodeSourceCodeLocation() {},
		getNodeSourceCodeLocation: () => null,
		updateNodeSourceCodeLocation() {},
	};
}
