/** A colour as far as its darkness goes: luminance from 0 (black) to 1 (white), and opacity from 0 to 1. */
export interface Shade {
	luminance: number;
	opacity: number;
}

/** Backgrounds darker than this have light text: on it black and white stand out equally (WCAG 2.2, contrast ratio). */
const DARK = 0.179;

/** Text lighter than this is light. Grey text on either ground is between the two. */
const LIGHT_TEXT = 0.35;

/**
 * Reads a computed CSS colour: `rgb()`, `color(srgb …)` and, by their lightness, `lab()`, `lch()`, `oklab()` and
 * `oklch()`. Null for another form.
 */
export function shadeOf(colour: string): Shade | null {
	const [, name = '', inner = ''] = /^([a-z]+)\(([^()]*)\)$/.exec(colour.trim()) ?? [];
	const parts = inner.split(/[\s,/]+/).filter((part) => part !== '');
	if (name === 'color') parts.shift();
	const [first = Number.NaN, second = 0, third = 0, alpha = 1] = parts.map((part) =>
		part.endsWith('%') ? Number.parseFloat(part) / 100 : Number.parseFloat(part),
	);
	if (Number.isNaN(first)) return null;
	const opacity = Math.min(1, Math.max(0, alpha));
	switch (name) {
		case 'rgb':
		case 'rgba':
			return { luminance: luminance(first / 255, second / 255, third / 255), opacity };
		case 'color':
			return { luminance: luminance(first, second, third), opacity };
		case 'oklab':
		case 'oklch':
			return { luminance: first ** 3, opacity };
		case 'lab':
		case 'lch':
			return { luminance: ((first + 16) / 116) ** 3, opacity };
		default:
			return null;
	}
}

/** Relative luminance as WCAG 2.2 defines it, of sRGB components from 0 to 1. */
function luminance(red: number, green: number, blue: number): number {
	const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
	return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/**
 * Whether what stands behind an element's text is dark. `layers`: the backgrounds of the element and all around it,
 * innermost first, null where a picture or something unreadable is painted; then the text's own colour decides. Nothing
 * painted at all is the canvas, whose darkness is `canvasDark`.
 */
export function isDark(layers: readonly (Shade | null)[], text: Shade | null, canvasDark: boolean): boolean {
	let seen = 0;
	let left = 1;
	for (const layer of layers) {
		if (layer === null) return text ? text.luminance > LIGHT_TEXT : canvasDark;
		seen += left * layer.opacity * layer.luminance;
		left *= 1 - layer.opacity;
	}
	return seen + left * (canvasDark ? 0 : 1) < DARK;
}

/** Whether an element's text stands on something dark. O(depth); reads computed styles. */
export function isOnDark(element: Element): boolean {
	const view = element.ownerDocument.defaultView;
	if (!view) return false;
	const layers: (Shade | null)[] = [];
	for (let at: Element | null = element; at; at = at.parentElement) {
		const { backgroundColor, backgroundImage } = view.getComputedStyle(at);
		// A picture lies over its element's colour.
		if (backgroundImage !== 'none') layers.push(null);
		const shade = shadeOf(backgroundColor);
		if (shade?.opacity !== 0) layers.push(shade);
		if (shade === null || shade.opacity === 1) break;
	}
	const { color, colorScheme } = view.getComputedStyle(element);
	const prefersDark = view.matchMedia('(prefers-color-scheme: dark)').matches;
	const canvasDark = /\bdark\b/.test(colorScheme) && (prefersDark || !/\blight\b/.test(colorScheme));
	return isDark(layers, shadeOf(color), canvasDark);
}
