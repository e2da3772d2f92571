/**
 * Paints ranges with the CSS Custom Highlight API: the page's DOM is not changed. The page shares the highlight
 * registry, so the names say nothing; Firefox lets no extension iterate it, so what was registered is kept here.
 */
export interface Highlights {
	/** Replaces all marks that are painted. */
	paint(marks: readonly PaintedMark[]): void;
	/** Replaces all clippings that are painted. */
	paintClippings(clippings: readonly PaintedClipping[]): void;
	/** Draws the eye to one range for a moment. */
	flash(range: Range): void;
	clear(): void;
}

interface PaintedMark {
	line: Underline;
	range: Range;
	/** Whether the words stand on a dark ground. */
	dark: boolean;
}

/** A saved passage: tinted, where a mark is underlined, so that the two are told apart and may lie over each other. */
interface PaintedClipping {
	tint: Tint;
	range: Range;
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

/**
 * Tints of saved passages. Laid over white or black paper they change its luminance so little that text which stands out
 * from the paper by 7 : 1 stands out from the tint by more than 4.5 : 1 (WCAG 2.2, contrast).
 */
const TINTS = {
	yellow: { onLight: '#ffe27a8c', onDark: '#8a6d0066' },
	green: { onLight: '#a9e0a48c', onDark: '#2c7a3466' },
	blue: { onLight: '#a5d0f58c', onDark: '#2a6aa566' },
	rose: { onLight: '#f7b7c28c', onDark: '#a0405a66' },
	violet: { onLight: '#d2bff58c', onDark: '#6a50b066' },
} as const;
type Tint = keyof typeof TINTS;

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

	const set = (name: string, ranges: readonly Range[]) => {
		registry.delete(prefix + name);
		if (ranges.length > 0) registry.set(prefix + name, new Highlight(...ranges));
	};
	const rangesOf = (painted: readonly { range: Range }[]) => painted.map(({ range }) => range);
	return {
		clear() {
			for (const { name } of [...NAMES, ...TINT_NAMES]) set(name, []);
			set('flash', []);
		},
		paint(marks) {
			set('flash', []);
			for (const { name, line, dark } of NAMES)
				set(name, rangesOf(marks.filter((mark) => mark.line === line && mark.dark === dark)));
		},
		paintClippings(clippings) {
			for (const { name, tint, dark } of TINT_NAMES)
				set(name, rangesOf(clippings.filter((clipping) => clipping.tint === tint && clipping.dark === dark)));
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

const TINT_NAMES = (Object.keys(TINTS) as Tint[]).flatMap((tint) => [
	{ name: tint, tint, dark: false },
	{ name: `${tint}-dark`, tint, dark: true },
]);

function styleSheet(prefix: string): string {
	const rules = NAMES.map(({ name, line, dark }) => {
		const { pattern, onLight, onDark } = UNDERLINES[line];
		const decoration = `underline ${pattern} ${dark ? onDark : onLight}`;
		return `::highlight(${prefix}${name}) { text-decoration: ${decoration}; text-underline-offset: 0.22em; }`;
	});
	const tints = TINT_NAMES.map(({ name, tint, dark }) => {
		const { onLight, onDark } = TINTS[tint];
		return `::highlight(${prefix}${name}) { background-color: ${dark ? onDark : onLight}; }`;
	});
	const selector = (names: readonly { name: string }[]) =>
		names.map(({ name }) => `::highlight(${prefix}${name})`).join(', ');
	const screen = [
		...rules,
		...tints,
		`::highlight(${prefix}flash) { background-color: ${FLASH_STYLE}; }`,
		`@media (forced-colors: active) { ${selector(NAMES)} { text-decoration-color: CanvasText; } }`,
		// Chromium paints every highlight like a selection there; what is underlined is a mark all the same.
		`@media (forced-colors: active) { ${selector(TINT_NAMES)} { background-color: Mark; color: MarkText; } }`,
	];
	return `@media screen { ${screen.join('\n')} }`;
}
