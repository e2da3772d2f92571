import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watchPage } from './watch-page';

/** What `watchPage` uses of a page, with a clock of its own and changes made by hand. */
function fakePage() {
	let observe: (records: unknown[]) => void = () => undefined;
	let listening = false;
	let paragraphs = 0;
	let heard = 0;
	const observed = new Set<object>();
	vi.stubGlobal(
		'MutationObserver',
		class {
			constructor(callback: typeof observe) {
				observe = callback;
			}
			observe(root: object) {
				listening = true;
				observed.add(root);
			}
			disconnect() {
				listening = false;
				observed.clear();
			}
		},
	);
	let resized: (entries: unknown[]) => void = () => undefined;
	const ResizeObserver = class {
		constructor(callback: typeof resized) {
			resized = callback;
		}
		observe() {}
		disconnect() {
			resized = () => undefined;
		}
	};
	const grow = (height: number) => resized([{ contentRect: { height } }]);
	const listeners = new Map<string, () => void>();
	const view = {
		ResizeObserver,
		performance: { now: () => Date.now() },
		setTimeout: (...args: Parameters<typeof setTimeout>) => setTimeout(...args),
		clearTimeout: (timer: ReturnType<typeof setTimeout>) => clearTimeout(timer),
		addEventListener: (name: string, listener: () => void) => listeners.set(name, listener),
	};
	const hosts: { shadowRoot: object }[] = [];
	const getElementsByTagName = (name: string) => (name === '*' ? hosts : { length: paragraphs });
	const document = { URL: 'https://paper.example/1', defaultView: view, body: {}, getElementsByTagName };
	const change = (text: string, target = 'P') => {
		if (text.length > 60) paragraphs++;
		if (!listening) return;
		heard++;
		observe([
			{ type: 'childList', target: { nodeName: target }, addedNodes: [{ textContent: text }], removedNodes: [] },
		]);
	};
	const addHost = (shadowRoot: object) =>
		hosts.push({ shadowRoot: Object.assign(shadowRoot, { querySelectorAll: () => [] }) });
	return {
		document,
		change,
		grow,
		addHost,
		observed,
		heard: () => heard,
		fire: (name: string) => listeners.get(name)?.(),
	};
}

describe('watchPage', () => {
	let page: ReturnType<typeof fakePage>;
	let looks: number[];
	let news: boolean;
	let stop: AbortController;

	beforeEach(() => {
		vi.useFakeTimers({ now: 1000 });
		page = fakePage();
		looks = [];
		news = false;
		stop = new AbortController();
		const changed = async () => {
			looks.push(Date.now() - 1000);
			return news;
		};
		watchPage(page.document as unknown as Document, changed, stop.signal);
	});
	afterEach(() => {
		vi.useRealTimers();
		vi.unstubAllGlobals();
	});
	const tick = async (ms: number, everyMs: number, text: string) => {
		for (let passed = 0; passed < ms; passed += everyMs) {
			page.change(text);
			await vi.advanceTimersByTimeAsync(everyMs);
		}
	};
	const PARAGRAPH = 'A paragraph that has as many characters as one may well expect of a paragraph.';

	test('looks once after a burst of changes has come to rest', async () => {
		await tick(300, 50, PARAGRAPH);
		await vi.advanceTimersByTimeAsync(5000);
		expect(looks).toHaveLength(1);
	});

	test('looks at a page that never rests after two seconds, then less and less often', async () => {
		await tick(120_000, 4, '12:00');
		expect(looks[0]).toBe(2000);
		expect(looks.length).toBeLessThan(10);
		expect((looks.at(-1) ?? 0) - (looks.at(-2) ?? 0)).toBeGreaterThan(20_000);
	});

	test('looks within five seconds when a paragraph comes, however much else changes', async () => {
		await tick(60_000, 4, '12:00');
		const before = looks.length;
		page.change(PARAGRAPH);
		await tick(5100, 4, '12:00');
		expect(looks.length).toBe(before + 1);
	});

	test('looks soon after the address has changed, and after a step in the history', async () => {
		await tick(60_000, 4, '12:00');
		const before = looks.length;
		page.document.URL = 'https://paper.example/2';
		await tick(2100, 4, '12:00');
		expect(looks.length).toBeGreaterThan(before);
		await vi.advanceTimersByTimeAsync(10_000);
		const then = looks.length;
		page.fire('popstate');
		await vi.advanceTimersByTimeAsync(500);
		expect(looks.length).toBe(then + 1);
	});

	test('looks after a click, and after a hundred of them in a row no more often than every five seconds', async () => {
		page.fire('click');
		await vi.advanceTimersByTimeAsync(500);
		expect(looks).toHaveLength(1);
		for (let click = 0; click < 100; click++) {
			page.fire('keyup');
			await vi.advanceTimersByTimeAsync(600);
		}
		expect(looks.length).toBeLessThan(20);
	});

	test('hardly listens to a page that keeps changing without news', async () => {
		await tick(60_000, 4, '12:00');
		const before = page.heard();
		await tick(10_000, 4, '12:00');
		expect(page.heard() - before).toBeLessThan(20);
	});

	test('listens to shadow trees that it finds with a look, and after a nap, and looks when the page has grown', async () => {
		const root = {};
		page.addHost(root);
		page.grow(800);
		await vi.advanceTimersByTimeAsync(5000);
		expect(looks).toEqual([]);
		page.grow(900);
		await vi.advanceTimersByTimeAsync(5000);
		expect(looks).toHaveLength(1);
		expect(page.observed).toContain(root);
		await tick(60_000, 4, '12:00');
		await vi.advanceTimersByTimeAsync(2000);
		expect(page.observed).toContain(root);
	});

	test('looks at a page of which the height never rests less and less often', async () => {
		for (let passed = 0; passed < 120_000; passed += 16) {
			page.grow(passed);
			await vi.advanceTimersByTimeAsync(16);
		}
		expect(looks.length).toBeLessThan(10);
	});

	test('does not mind what is put beside the body', async () => {
		page.change('A layer of another extension, with as many characters as a paragraph of some article.', 'HTML');
		await vi.advanceTimersByTimeAsync(10_000);
		expect(looks).toEqual([]);
	});

	test('rests while nothing changes, and for good when told to stop', async () => {
		await vi.advanceTimersByTimeAsync(600_000);
		expect(looks).toEqual([]);
		page.change(PARAGRAPH);
		stop.abort();
		await vi.advanceTimersByTimeAsync(10_000);
		expect(looks).toEqual([]);
	});
});
