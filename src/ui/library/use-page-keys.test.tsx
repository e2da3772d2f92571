import { parseHTML } from 'linkedom';
import { render } from 'preact';
import { expect, test, vi } from 'vitest';
import { usePageKeys } from './use-page-keys';

test('a key that is pressed as soon as the page is drawn is heard', () => {
	const { document, window, Element } = parseHTML('<!doctype html><html><body><div id="root"></div></body></html>');
	const page = new EventTarget();
	vi.stubGlobal('document', document);
	vi.stubGlobal('window', window);
	vi.stubGlobal('Element', Element);
	vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
	const keys = { search: vi.fn(), undo: vi.fn(), redo: vi.fn() };
	function Page() {
		usePageKeys(keys);
		return <input type="search" />;
	}
	const root = document.getElementById('root') as HTMLElement;
	render(<Page />, root);
	page.dispatchEvent(Object.assign(new Event('keydown', { cancelable: true }), { key: '/' }));
	expect(keys.search).toHaveBeenCalledOnce();
	expect(keys.undo).not.toHaveBeenCalled();
	render(null, root);
	vi.unstubAllGlobals();
});
