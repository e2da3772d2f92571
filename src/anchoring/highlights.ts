/**
 * Paints ranges with the CSS Custom Highlight API: the page's DOM is not changed. The page shares the highlight
 * registry, so the names say nothing; Firefox lets no extension iterate it, so what was registered is kept here.
 */
export interface Highlights {
	/** Replaces all that is painted. */
	paint(ranges: readonly { line: Underline; range: Range }[]): void;
	/** Draws the eye to one range for a moment. */
	flash(range: Range): void;
	clear(): void;
}

/** How long a flashed range stays tinted, in milliseconds. */
const FLASH_MS = 1600;

/** Thin underlines, told apart by pattern as well as colour; mixed with the text's colour they are legible on any page. */
const UNDERLINES = {
	solid: 'underline solid 1px color-mix(in srgb, #2f6f8f 80%, currentcolor)',
	double: 'underline double 1px color-mix(in srgb, #7a5c2e 80%, currentcolor)',
	dotted: 'underline dotted 2px color-mix(in srgb, #5b4f8f 80%, currentcolor)',
} as const;
export type Underline = keyof typeof UNDERLINES;
const FLASH_STYLE = 'color-mix(in srgb, #d9b45b 38%, transparent)';

/** Null where the browser has no highlights; the notes are then in the panel alone. */
export function createHighlights(document: Document): Highlights | null {
	const view = document.defaultView as (Window & typeof globalThis) | null;
	if (!view || typeof view.Highlight !== 'function' || !view.CSS?.highlights) return null;
	const { Highlight } = view;
	const registry = view.CSS.highlights;
	const prefix = `h${Math.random().toString(36).slice(2, 8)}`;
	const sheet = new view.CSSStyleSheet();
	sheet.replaceSync(styleSheet(prefix));
	document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
	let timer: number | undefined;

	const clear = () => {
		for (const name of Object.keys(UNDERLINES)) registry.delete(prefix + name);
		registry.delete(`${prefix}flash`);
	};
	return {
		clear,
		paint(ranges) {
			clear();
			for (const name of Object.keys(UNDERLINES)) {
				const own = ranges.filter(({ line }) => line === name).map(({ range }) => range);
				if (own.length > 0) registry.set(prefix + name, new Highlight(...own));
			}
		},
		flash(range) {
			view.clearTimeout(timer);
			registry.set(`${prefix}flash`, new Highlight(range));
			timer = view.setTimeout(() => registry.delete(`${prefix}flash`), FLASH_MS);
		},
	};
}

function styleSheet(prefix: string): string {
	const rules = Object.entries(UNDERLINES).map(
		([name, line]) => `::highlight(${prefix}${name}) { text-decoration: ${line}; text-underline-offset: 0.22em; }`,
	);
	const all = Object.keys(UNDERLINES).map((name) => `::highlight(${prefix}${name})`);
	return [
		...rules,
		`::highlight(${prefix}flash) { background-color: ${FLASH_STYLE}; }`,
		`@media print { ${all.join(', ')} { text-decoration: none; } }`,
	].join('\n');
}
