import type { MatchKind } from '../matching/match';

/**
 * Paints ranges with the CSS Custom Highlight API: the page's DOM is not changed. The page shares the highlight
 * registry, so the names say nothing; Firefox lets no extension iterate it, so what was registered is kept here.
 */
export interface Highlights {
	/** Replaces all that is painted. */
	paint(ranges: readonly { kind: MatchKind; range: Range }[]): void;
	/** Draws the eye to one range for a moment. */
	flash(range: Range): void;
	clear(): void;
}

/** How long a flashed range stays tinted, in milliseconds. */
const FLASH_MS = 1600;

/** Thin underlines, told apart by pattern as well as colour; `currentcolor` mixes keep them legible on any page. */
const STYLES: Record<MatchKind, string> = {
	quote: 'underline solid 0.09em color-mix(in srgb, #2f6f8f 75%, currentcolor)',
	document: 'underline double 0.07em color-mix(in srgb, #7a5c2e 75%, currentcolor)',
	claim: 'underline dotted 0.13em color-mix(in srgb, #5b4f8f 75%, currentcolor)',
	outlet: 'none',
};
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
		for (const kind of Object.keys(STYLES)) registry.delete(prefix + kind);
		registry.delete(`${prefix}flash`);
	};
	return {
		clear,
		paint(ranges) {
			clear();
			for (const kind of Object.keys(STYLES)) {
				const own = ranges.filter((item) => item.kind === kind).map(({ range }) => range);
				if (own.length > 0) registry.set(prefix + kind, new Highlight(...own));
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
	const rules = Object.entries(STYLES).map(
		([kind, line]) => `::highlight(${prefix}${kind}) { text-decoration: ${line}; text-underline-offset: 0.22em; }`,
	);
	return [
		...rules,
		`::highlight(${prefix}flash) { background-color: ${FLASH_STYLE}; }`,
		`@media print { ${Object.keys(STYLES)
			.map((kind) => `::highlight(${prefix}${kind})`)
			.join(', ')} { text-decoration: none; } }`,
	].join('\n');
}
