import { expect, test } from 'vitest';
import { bundleFindings } from './bundle-findings.mjs';

test.each([
	['markup from text', 'x.innerHTML = y'],
	['markup from text', 'x.insertAdjacentHTML("a", y)'],
	['markup from text', 'document.write(y)'],
	['code from text', 'eval(x)'],
	['code from text', 'new Function(x)'],
	['code from text', 'import(x)'],
	['an address that nothing explains', 'fetch("https://collector.example/a")'],
])('%s is found: %s', (what, code) => {
	expect(bundleFindings('background.js', code)).toEqual([expect.stringContaining(what)]);
});

test('what a package brings is excused in its own file alone, and names of formats are no addresses', () => {
	const preact = 'e.innerHTML=t.__html';
	expect(bundleFindings('chunks/pages-AbC.js', preact)).toEqual([]);
	expect(bundleFindings('chunks/library-AbC.js', preact)).toHaveLength(1);
	expect(bundleFindings('a.js', 'import("./chunks/a.js");"http://www.w3.org/2000/svg";"https://*/*"')).toEqual([]);
});
