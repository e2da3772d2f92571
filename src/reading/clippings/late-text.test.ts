import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watchForText } from './late-text';

const PASSAGE = 'the bakers along the quay sold out';
/** How long a look takes, in milliseconds. */
const LOOK = 100;

let observe: (records: unknown[]) => void;
let looks: number[];
let stop: () => void;

const bring = (textContent: string) => observe([{ type: 'childList', addedNodes: [{ textContent }] }]);
/** What was looked at after so long. */
const after = async (ms: number): Promise<number[]> => {
	await vi.advanceTimersByTimeAsync(ms);
	return looks.splice(0);
};

beforeEach(() => {
	vi.useFakeTimers({ now: 0 });
	vi.stubGlobal(
		'MutationObserver',
		class {
			constructor(callback: typeof observe) {
				observe = callback;
			}
			observe() {}
			disconnect() {}
		},
	);
	const view = {
		performance: { now: () => Date.now() },
		setTimeout: (...args: Parameters<typeof setTimeout>) => setTimeout(...args),
		clearTimeout: (timer: ReturnType<typeof setTimeout>) => clearTimeout(timer),
	};
	looks = [];
	stop = watchForText({ defaultView: view } as unknown as Document, [PASSAGE], async () => {
		looks.push(Date.now());
		await new Promise((done) => setTimeout(done, LOOK));
	});
});
afterEach(() => {
	stop();
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

describe('late text', () => {
	test('is looked at soon where it has a word of the passage, else not', async () => {
		bring('Nothing of it.');
		expect(await after(10_000)).toEqual([]);
		bring('The bakers of another town.');
		expect(await after(1000)).toEqual([10_250]);
	});

	test('that has the passage is looked at at once, though the page was looked at a moment before', async () => {
		bring('The bakers of another town.');
		expect(await after(400)).toEqual([250]);
		bring(`There ${PASSAGE.replace(' quay', '\n\tquay')} before ten.`);
		expect(await after(400)).toEqual([450]);
	});

	test('is hurried after once, where the passage is not found in it', async () => {
		bring(PASSAGE);
		expect(await after(200)).toEqual([50]);
		for (let i = 0; i < 100; i++) {
			bring(PASSAGE);
			await vi.advanceTimersByTimeAsync(19);
		}
		// A look that took 100 ms is followed by two seconds of rest.
		expect(await after(1000)).toEqual([2150]);
	});
});
