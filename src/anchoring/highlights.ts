/**
 * Paints ranges with the CSS Custom Highlight API: the page's DOM is not changed. The page shares the highlight
 * registry, so the names say nothing; Firefox lets no extension iterate it, so what was registered is kept here.
 */
export interface Highlights {
	/** Replaces all that is painted. */
	paint(marks: readonly PaintedMark[]): void;
	/** Draws the eye to one range for a moment. */
	flash(range: Range): void;
	clear(): void;
}

export interface PaintedMark {
	line: Underline;
	range: Range;
	/** Whether the words stand on a dark ground. */
	dark: boolean;
}

/** How long a flashed range stays tinted, in milliseconds. */
const FLASH_MS = 1600;

/**
 * Thin underlines, told apart by pattern as well as colour. The two colours stand out from white and from black paper
 * by at least 3 : 1 (WCAG 2.2, non-text contrast).
 */
const UNDERLINES = {
	solid: { pattern: 'solid 1.5px', onLight: '#2f6f8f', onDark: '#8cc3dd' },
	double: { pattern: 'double 1px', onLight: '#7a5c2e', onDark: '#d9b778' },
	dotted: { pattern: 'dotted 2px', onLight: '#5b4f8f', onDark: '#b9adea' },
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
		for (const { name } of NAMES) registry.delete(prefix + name);
		registry.delete(`${prefix}flash`);
	};
	return {
		clear,
		paint(marks) {
			clear();
			for (const { name, line, dark } of NAMES) {
				const own = marks.filter((mark) => mark.line === line && mark.dark === dark).map(({ range }) => range);
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

/** One highlight for each underline on each ground. */
const NAMES = (Object.keys(UNDERLINES) as Underline[]).flatMap((line) => [
	{ name: line, line, dark: false },
	{ name: `${line}-dark`, line, dark: true },
]);

function styleSheet(prefix: string): string {
	const rules = NAMES.map(({ name, line, dark }) => {
		const { pattern, onLight, onDark } = UNDERLINES[line];
		const decoration = `underline ${pattern} ${dark ? onDark : onLight}`;
		return `::highlight(${prefix}${name}) { text-decoration: ${decoration}; text-underline-offset: 0.22em; }`;
	});
	const all = NAMES.map(({ name }) => `::highlight(${prefix}${name})`).join(', ');
	const screen = [
		...rules,
		`::highlight(${prefix}flash) { background-color: ${FLASH_STYLE}; }`,
		`@media (forced-colors: active) { ${all} { text-decoration-color: CanvasText; } }`,
	];
	return `@media screen { ${screen.join('\n')} }`;
}
