import type { Page } from '@playwright/test';
import { must } from '../../src/text/must';
import { expect } from './expect';
import type { Extension } from './extension';
import { keep, keptOf } from './kept';
import { sendToReader } from './messages';
import { pressAtRest } from './press-at-rest';
import { readingOf } from './readings';

/** What Sidelight's layer shows over a page. */
export interface Shown {
	text: string;
	role: string | null;
	label: string | null;
	dark: boolean;
	/** Where it stands in the viewport. */
	box: { x: number; y: number; width: number; height: number };
	/** What is set in bold. */
	bold: string[];
	buttons: { name: string; expanded: string | null; x: number; y: number }[];
	hasFocus: boolean;
	/** The words of the button that has it. */
	focusedButton: string | null;
}

/** What can be in the layer: the card at a mark, the recap, the button beside selected words. */
type Surface = 'card' | 'recap' | 'clip';

/** Looks into the closed layer as the browser lets Sidelight's own scripts do, and nobody of the page; null while it is not shown. */
export async function shownOn(ext: Extension, page: Page, which: Surface): Promise<Shown | null> {
	const found = await readingOf(ext, page.url());
	if (!found) return null;
	const helper = await ext.helperPage();
	const [shown] = await helper.evaluate(
		([tabId, wanted]) => {
			const func = (name: string) => {
				// Firefox gives extensions a property, Chromium a function.
				const { chrome } = globalThis as unknown as {
					chrome: { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };
				};
				const host = document.documentElement.lastElementChild as
					| (Element & { openOrClosedShadowRoot?: ShadowRoot | null })
					| null;
				if (!host || host === document.body) return null;
				const root = host.openOrClosedShadowRoot ?? chrome.dom?.openOrClosedShadowRoot(host);
				const element = root?.querySelector<HTMLElement>(`.${name}`);
				if (!root || !element) return null;
				const { x, y, width, height } = element.getBoundingClientRect();
				return {
					text: element.innerText,
					role: element.getAttribute('role'),
					label: element.getAttribute('aria-label'),
					dark: element.classList.contains('dark'),
					box: { x, y, width, height },
					bold: [...element.querySelectorAll('b')].map((bold) => bold.innerText),
					buttons: [element, ...element.querySelectorAll<HTMLElement>('button')]
						.filter((button) => button.matches('button'))
						.map((button) => {
							const box = button.getBoundingClientRect();
							return {
								name: button.getAttribute('aria-label') ?? button.innerText,
								expanded: button.getAttribute('aria-expanded'),
								x: box.x + box.width / 2,
								y: box.y + box.height / 2,
							};
						}),
					hasFocus: root.activeElement !== null,
					focusedButton: root.activeElement?.matches('button') ? (root.activeElement as HTMLElement).innerText : null,
				};
			};
			const { browser } = globalThis as unknown as { browser: typeof import('wxt/browser').browser };
			return browser.scripting.executeScript({ target: { tabId }, func, args: [wanted] } as never);
		},
		[found.tabId, which] as const,
	);
	return (shown?.result ?? null) as Shown | null;
}

/** Presses one of the layer's buttons with the mouse, as a reader does. */
export async function pressIn(ext: Extension, page: Page, which: Surface, name: string): Promise<void> {
	await pressAtRest(page, async () => {
		const button = (await shownOn(ext, page, which))?.buttons.find((candidate) => candidate.name === name);
		if (!button) throw new Error(`The ${which} shows no button called "${name}".`);
		return button;
	});
}

/** The middle of the first line of the marked words that begin with `words`, brought into view, and all their lines. */
export async function markBox(page: Page, words: string) {
	// A page is known to be read a moment before its marks are drawn.
	await expect.poll(() => lookForMark(page, words), `A mark that begins with “${words}”`).not.toBeNull();
	return must(await lookForMark(page, words));
}

const lookForMark = (page: Page, words: string) =>
	page.evaluate(async (beginning) => {
		for (const highlight of CSS.highlights.values()) {
			for (const range of highlight as unknown as Iterable<Range>) {
				if (!range.toString().startsWith(beginning)) continue;
				const [seen] = range.getClientRects();
				// How far down a mark lies depends on the fonts of the machine.
				if (!seen || seen.top < 0 || seen.bottom > innerHeight)
					range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
				// No card opens while the page is scrolled, here or by the test before, which is heard of with the next frame.
				for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
				const lines = [...range.getClientRects()].map(({ x, y, width, height }) => ({ x, y, width, height }));
				const [first] = lines;
				if (first) return { x: first.x + first.width / 2, y: first.y + first.height / 2, lines };
			}
		}
		return null;
	}, words);

/** Calls the reader in a page, as the background does for the reader's keys. */
export async function stepOn(ext: Extension, page: Page, step: 1 | -1): Promise<unknown> {
	const found = await readingOf(ext, page.url());
	const helper = await ext.helperPage();
	return sendToReader(helper, found?.tabId ?? -1, 'stepToMark', { step });
}

/** Changes settings as the settings page does: they are stored, and whoever follows them hears of it. */
export async function setSettings(ext: Extension, change: object): Promise<void> {
	const helper = await ext.helperPage();
	await keep(helper, { settings: { ...((await keptOf(helper, 'settings')) as object | null), ...change } });
}
