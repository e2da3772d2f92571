/** An element that ended: its place by local names, and the text directly in it. */
interface XmlElement {
	path: string;
	text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Comments, CDATA, instructions, document types, tags; attributes may hold `>` between quotation marks. */
const MARKUP =
	/<(?:!--[\s\S]*?--|!\[CDATA\[([\s\S]*?)\]\]|\?[\s\S]*?\?|(!DOCTYPE)|(\/?)([^\s"'<>/!?=]+)((?:\s+[^\s"'<>/=]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?))>/y;

/** Deeper than any multistatus. */
const MOST_LEVELS = 32;

/**
 * Goes through XML and gives every element as it ends. For workers of extensions, which have no DOMParser. `bad` where the
 * text is no XML of the plain kind that servers send (it ends there; document types are refused, so there are no entities
 * but the five of XML), `cut` where it ends within an element.
 */
export function* scanXml(text: string): Generator<XmlElement | 'bad' | 'cut'> {
	const open: { name: string; path: string; text: string }[] = [];
	let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
	let hasRoot = false;
	for (;;) {
		const next = text.indexOf('<', at);
		const inner = open.at(-1);
		const between = text.slice(at, next < 0 ? undefined : next);
		if (inner) inner.text += decode(between);
		else if (between.trim() !== '') return yield 'bad';
		if (next < 0) break;
		MARKUP.lastIndex = next;
		const match = MARKUP.exec(text);
		// What is no markup is the torn end of a text that was cut, or no XML.
		if (match === null) return yield hasRoot && text.indexOf('>', next) < 0 ? 'cut' : 'bad';
		at = MARKUP.lastIndex;
		const [, cdata, doctype, slash, tag, , selfClosing] = match;
		if (doctype) return yield 'bad';
		if (cdata !== undefined && inner) inner.text += cdata;
		if (tag === undefined) continue;
		if (slash) {
			if (inner?.name !== tag) return yield 'bad';
			open.pop();
			yield { path: inner.path, text: inner.text };
			continue;
		}
		if ((!inner && hasRoot) || open.length >= MOST_LEVELS) return yield 'bad';
		hasRoot = true;
		const local = tag.slice(tag.indexOf(':') + 1);
		const path = inner ? `${inner.path}/${local}` : local;
		if (selfClosing) yield { path, text: '' };
		else open.push({ name: tag, path, text: '' });
	}
	if (open.length > 0 || !hasRoot) yield hasRoot ? 'cut' : 'bad';
}

function decode(text: string): string {
	return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
		const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null;
		if (code === null) return ENTITIES[name] ?? whole;
		return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
	});
}
