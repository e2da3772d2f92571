import { parseHTML } from 'linkedom';
import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Markdown } from './markdown';

let root: HTMLElement;

beforeEach(() => {
	const { document, window } = parseHTML('<!doctype html><html><body><div id="root"></div></body></html>');
	vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key) => String(key));
	vi.stubGlobal('document', document);
	vi.stubGlobal('window', window);
	root = document.getElementById('root') as HTMLElement;
});
afterEach(() => {
	render(null, root);
	vi.unstubAllGlobals();
});

/** What a comment is shown as, once its Markdown was read. */
async function shown(text: string, selector: string): Promise<HTMLElement> {
	render(<Markdown text={text} />, root);
	await vi.waitFor(() => expect(root.querySelector(selector)).not.toBeNull(), { timeout: 10_000 });
	return root;
}

test('emphasis, lists, quotations and code are shown as such', async () => {
	const { innerHTML } = await shown('*a* **b** `c`\n\n> d\n\n3. e', 'ol');
	expect(innerHTML).toContain('<em>a</em> <strong>b</strong> <code>c</code>');
	expect(innerHTML).toContain('<blockquote><p>d</p></blockquote>');
	expect(innerHTML).toMatch(/<ol start="3"><li><p>e<\/p><\/li><\/ol>/);
});

test('nothing in a comment is active: HTML is text, images are words, links go to the web or a mailbox', async () => {
	const text = [
		'*x* <img src=x onerror=alert(1)> ![words](https://evil.example/a.png)',
		'[a](javascript:alert(1)) [b](data:text/html,x) [c](https://paper.example/) [d](mailto:a@paper.example)',
		'<script>alert(1)</script>',
	].join('\n\n');
	const { textContent } = await shown(text, 'em');
	expect([...root.querySelectorAll('img, script, [onerror]')]).toEqual([]);
	const links = [...root.querySelectorAll('a')].map((link) => link.getAttribute('href'));
	expect(links).toEqual(['https://paper.example/', 'mailto:a@paper.example']);
	for (const words of ['<img src=x onerror=alert(1)>', 'words', '<script>alert(1)</script>'])
		expect(textContent).toContain(words);
});

test('a plain comment is shown in its paragraphs at once', () => {
	render(<Markdown text={'One.\nStill one.\n\nTwo.'} />, root);
	expect([...root.querySelectorAll('p')].map(({ textContent }) => textContent)).toEqual(['One.\nStill one.', 'Two.']);
});
