import { describe, expect, test } from 'vitest';
import { PageRefusedError } from './errors';
import { PAGE_LIMITS } from './limits';
import { parseHtml } from './parse-html';

function refusal(html: string): string {
	try {
		parseHtml(html);
	} catch (error) {
		if (error instanceof PageRefusedError) return `${error.reason}: ${error.message}`;
		throw error;
	}
	return 'parsed';
}

describe('parseHtml', () => {
	test('builds the tree that a browser builds', () => {
		const { body } = parseHtml('<!doctype html><title>T</title><p>one<p>two<table><td>cell</table><b>x<i>y</b>z</i>');
		expect(body.innerHTML).toBe(
			'<p>one</p><p>two</p><table><tbody><tr><td>cell</td></tr></tbody></table><b>x<i>y</i></b><i>z</i>',
		);
	});

	test('resolves character references and keeps attributes', () => {
		const document = parseHtml('<html lang=de><body class="a b"><p id=x title="&quot;">&lt;b&gt; &amp; &#x201c;</p>');
		expect(document.documentElement.getAttribute('lang')).toBe('de');
		expect(document.body.getAttribute('class')).toBe('a b');
		expect(document.querySelector('#x')?.textContent).toBe('<b> & “');
		expect(document.querySelector('#x')?.getAttribute('title')).toBe('"');
	});

	test('puts template content, comments, SVG and text before tables where they belong', () => {
		const document = parseHtml(
			'<!doctype html><!--c--><table>loose<tr><td>x</table><template><p>t</p></template><svg><a/></svg>',
		);
		expect(document.doctype?.name).toBe('html');
		expect(document.body.firstChild?.textContent).toBe('loose');
		expect(document.querySelector('svg a')).not.toBeNull();
		expect(document.body.textContent).not.toContain('t</p>');
	});

	test('takes the address for a base unless the page has one', () => {
		expect(parseHtml('<p>x', 'https://a.example/b').querySelector('base')?.getAttribute('href')).toBe(
			'https://a.example/b',
		);
		const own = parseHtml('<base href="https://own.example/"><p>x', 'https://a.example/');
		expect(own.querySelectorAll('base')).toHaveLength(1);
		expect(parseHtml('<p>x', 'not an address').querySelector('base')).toBeNull();
	});

	test('parses nothing to an empty page', () => {
		expect(parseHtml('').body.textContent).toBe('');
	});

	test.each([
		['a million nested elements', '<div>'.repeat(1_000_000), 'too-deep: page is nested too deeply'],
		['deep nesting and many tags', '<i>'.repeat(4_000) + '<p>x'.repeat(300_000), 'too-deep: page is nested too deeply'],
		['end tags in deep nesting', '<i>'.repeat(4_000) + '</div>'.repeat(300_000), 'too-deep: page is nested too deeply'],
		[
			'formatting that multiplies',
			`<p>${Array.from({ length: 900 }, (_, i) => `<b id=${i}>`).join('')}${'<p>x'.repeat(9_000)}`,
			'too-',
		],
		['too many nodes', '<br>'.repeat(PAGE_LIMITS.nodes + 1), 'too-many-nodes: page has too many nodes'],
		[
			'too many attributes',
			`<p ${Array.from({ length: 50_000 }, (_, i) => `a${i}`).join(' ')}>`,
			'too-many-attributes: ',
		],
		['too much of everything', 'x'.repeat(PAGE_LIMITS.characters + 1), 'too-large: page is too large'],
	])('refuses %s', (_, html, message) => {
		expect(refusal(html)).toContain(message);
	});

	test('takes a page at the limits of size and depth', () => {
		expect(refusal(`<p>${'word '.repeat(900_000)}`)).toBe('parsed');
		expect(refusal(`${'<div>'.repeat(4_000)}x`)).toBe('parsed');
		expect(refusal(`<p class="${Array.from({ length: 200_000 }, (_, i) => `c${i}`).join(' ')}">x`)).toBe('parsed');
	});

	test('is not misled by quotation marks and tags in scripts', () => {
		const script = `<script>if (a < b) { x = "${' a'.repeat(10_000)}" }</script>`;
		expect(refusal(`${script}<p title='<a ${'b '.repeat(5_000)}'>x`)).toBe('parsed');
	});
});
