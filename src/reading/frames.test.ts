import { describe, expect, test } from 'vitest';
import { documentAddress, largeFrames, unreadFrame } from './frames';

interface Given {
	size: [width: number, height: number];
	src?: string;
	/** What it shows; null where that is of another origin. */
	inside?: object | null;
	attributes?: Record<string, string>;
}

/** A page in a window of 1000 to 800 pixels, with frames. */
function page(URL: string, ...frames: Given[]): Document {
	const document = {
		URL,
		baseURI: URL,
		documentElement: { clientWidth: 1000, clientHeight: 800 },
		defaultView: {},
		querySelectorAll: () => elements,
	};
	const elements = frames.map(({ size: [clientWidth, clientHeight], src = '', inside = null, attributes = {} }) => {
		const element = { clientWidth, clientHeight, src, contentDocument: inside, ownerDocument: document };
		Object.assign(element, {
			hasAttribute: (name: string) => name in attributes,
			getAttribute: (name: string) => attributes[name] ?? null,
		});
		if (inside) Object.assign(inside, { defaultView: { frameElement: element } });
		return element;
	});
	return document as unknown as Document;
}

const HOME = 'https://paper.example/';
const OTHER = 'https://other.example/story';

describe('unreadFrame', () => {
	test.each<[what: string, frame: Given, alone: boolean, beside: boolean]>([
		['a page of another site', { size: [800, 600], src: OTHER }, true, true],
		['a small frame', { size: [300, 250], src: OTHER }, false, false],
		['a frame that is not shown', { size: [0, 0], src: OTHER }, false, false],
		['a wide advertisement', { size: [970, 250], src: OTHER }, true, false],
		['a film', { size: [800, 450], src: OTHER, attributes: { allowfullscreen: '' } }, true, false],
		[
			'a film by its policy',
			{ size: [800, 450], src: OTHER, attributes: { allow: 'autoplay; fullscreen' } },
			true,
			false,
		],
		['what was read', { size: [800, 600], inside: page('https://paper.example/a') }, false, false],
		[
			'a page of another site that has not come yet',
			{ size: [800, 600], src: OTHER, inside: page('about:blank') },
			true,
			true,
		],
	])('%s', (_, frame, alone, beside) => {
		const document = page(HOME, frame);
		const told = (is: boolean) => (is ? { address: frame.src } : null);
		expect(unreadFrame(document, false)).toEqual(told(alone));
		expect(unreadFrame(document, true)).toEqual(told(beside));
	});

	test('offers nothing to be opened that is not of the web', () => {
		expect(unreadFrame(page(HOME, { size: [800, 600], src: 'data:text/html,x' }), false)).toEqual({ address: null });
	});
});

test('frames within frames are found, and what was written into one has the address of the page around it', () => {
	const written = page('about:srcdoc');
	const story = page('https://paper.example/frame', { size: [900, 700], inside: written });
	const top = page(HOME, { size: [900, 800], inside: story }, { size: [10, 10], inside: page(OTHER) });
	expect(largeFrames(top).map(({ inside }) => inside)).toEqual([story, written]);
	expect([top, story, written].map(documentAddress)).toEqual([HOME, story.URL, story.URL]);
});
