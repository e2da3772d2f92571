import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchShown } from './watch-shown';

/** An element of which a browser tells the size, and what it hears. */
class FakeElement extends EventTarget {
	width = 0;
	constructor(readonly textContent = 'Some words of an article. '.repeat(20)) {
		super();
	}
	getClientRects = () => (this.width > 0 ? [{}] : []);
}

let resized: (entries: unknown[]) => void;
const observed = new Set<unknown>();
const view = {
	ResizeObserver: class {
		constructor(callback: typeof resized) {
			resized = callback;
		}
		observe = (element: unknown) => observed.add(element);
		disconnect = () => observed.clear();
	},
	setTimeout: (...args: Parameters<typeof setTimeout>) => setTimeout(...args),
	clearTimeout: (timer: ReturnType<typeof setTimeout>) => clearTimeout(timer),
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function start() {
	const changed = vi.fn();
	const stop = new AbortController();
	const watch = watchShown(view as unknown as Window & typeof globalThis, changed, stop.signal);
	const setWidth = (element: FakeElement, width: number) => {
		element.width = width;
		resized([{ target: element, contentRect: { width, height: width } }]);
		vi.advanceTimersByTime(1000);
	};
	return { changed, stop, setWidth, watch: (...elements: FakeElement[]) => watch(elements as unknown as Element[]) };
}

test('a hidden part that shows is told of, and a layer that is gone, but no change of size', () => {
	const { changed, setWidth, watch } = start();
	const [hidden, layer] = [new FakeElement(), new FakeElement()];
	layer.width = 500;
	watch(hidden, layer, new FakeElement('A label'));
	expect(observed.size).toBe(2);
	setWidth(layer, 600);
	expect(changed).toHaveBeenCalledTimes(0);
	setWidth(layer, 0);
	setWidth(hidden, 400);
	expect(changed).toHaveBeenCalledTimes(2);
});

test('a layer that fades away is told of once it has, and a hundred changes at once are one', () => {
	const { changed, stop, watch } = start();
	const layer = new FakeElement();
	watch(layer);
	for (let i = 0; i < 100; i++) layer.dispatchEvent(new Event('transitionend'));
	vi.advanceTimersByTime(1000);
	expect(changed).toHaveBeenCalledTimes(1);
	stop.abort();
	expect(observed.size).toBe(0);
	layer.dispatchEvent(new Event('transitionend'));
	vi.advanceTimersByTime(5000);
	expect(changed).toHaveBeenCalledTimes(1);
});
