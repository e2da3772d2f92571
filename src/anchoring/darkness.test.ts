import { describe, expect, test } from 'vitest';
import { isDark, type Shade, shadeOf } from './darkness';

const of = (colour: string): Shade => {
	const shade = shadeOf(colour);
	if (!shade) throw new Error(`${colour} was not read`);
	return shade;
};

describe('shadeOf', () => {
	test.each([
		['rgb(255, 255, 255)', 1, 1],
		['rgb(0 0 0 / 50%)', 0, 0.5],
		['rgba(0, 0, 0, 0)', 0, 0],
		['color(srgb 1 1 1 / 0.25)', 1, 0.25],
		['oklch(1 0 none)', 1, 1],
		['lab(100 0 0)', 1, 1],
	])('reads %s', (colour, luminance, opacity) => {
		const shade = of(colour);
		expect(shade.luminance).toBeCloseTo(luminance, 2);
		expect(shade.opacity).toBeCloseTo(opacity, 2);
	});

	test('says that it cannot read something else', () => {
		expect(shadeOf('url(paper.png)')).toBeNull();
		expect(shadeOf('rgb(none of these)')).toBeNull();
	});
});

describe('isDark', () => {
	const black = of('rgb(20, 22, 26)');
	const white = of('rgb(255, 255, 255)');
	const veil = of('rgb(0 0 0 / 85%)');

	test('looks at what is painted innermost, and through what is translucent', () => {
		expect(isDark([black, white], null, false)).toBe(true);
		expect(isDark([white, black], null, true)).toBe(false);
		expect(isDark([veil, white], null, false)).toBe(true);
		expect(isDark([of('rgb(0 0 0 / 10%)'), white], null, false)).toBe(false);
	});

	test('takes the canvas where nothing is painted', () => {
		expect(isDark([], null, true)).toBe(true);
		expect(isDark([], null, false)).toBe(false);
	});

	test('lets the text decide where a picture is painted', () => {
		expect(isDark([null, white], of('rgb(230, 230, 230)'), false)).toBe(true);
		expect(isDark([null, black], of('rgb(20, 20, 20)'), true)).toBe(false);
	});

	test('counts mid grey as light, as black stands out from it better', () => {
		expect(isDark([of('rgb(128, 128, 128)')], null, false)).toBe(false);
	});
});
