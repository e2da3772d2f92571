import type { Page } from '@playwright/test';
import type { PageClippings } from '../../src/messages/page-clippings';
import type { Extension } from './extension';
import { sendToReader } from './messages';
import { pressAtRest } from './press-at-rest';
import { readingOf } from './readings';

/** Extension pages have it; see `Extension.helperPage`. */
declare const browser: typeof import('wxt/browser').browser;

/** What the notice over a page says, and where its parts stand in the viewport. */
export interface ShownNotice {
	text: string;
	box: { x: number; y: number; width: number; height: number };
	parts: { name: string; value: string; x: number; y: number; hasFocus: boolean }[];
	offered: string[];
}

/** The id of the tab that shows `url`. */
export async function tabOf(ext: Extension, url: string): Promise<number> {
	return (await readingOf(ext, url))?.tabId ?? -1;
}

/** Looks into the notice's frame as the browser lets Sidelight's own scripts do; null while none is shown. */
export async function noticeOn(ext: Extension, page: Page): Promise<ShownNotice | null> {
	const helper = await ext.helperPage();
	const [shown] = await helper.evaluate(
		(tabId) => {
			const func = () => {
				const { chrome } = globalThis as unknown as {
					chrome: { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };
				};
				const host = document.documentElement.lastElementChild as
					| (Element & { openOrClosedShadowRoot?: ShadowRoot | null })
					| null;
				if (!host || host === document.body) return null;
				const root = host.openOrClosedShadowRoot ?? chrome.dom?.openOrClosedShadowRoot(host);
				const frame = root?.querySelector('iframe');
				const inside = frame?.contentDocument;
				if (!frame || !inside || inside.body.innerText.trim() === '') return null;
				const { x, y, width, height } = frame.getBoundingClientRect();
				const parts = [...inside.querySelectorAll<HTMLInputElement>('button, input, textarea')].map((part) => {
					const box = part.getBoundingClientRect();
					return {
						name: part.getAttribute('aria-label') ?? part.closest('label')?.innerText.trim() ?? part.innerText,
						value: part.value,
						x: x + box.x + box.width / 2,
						y: y + box.y + box.height / 2,
						hasFocus: root?.activeElement === frame && inside.activeElement === part,
					};
				});
				const offered = [...inside.querySelectorAll<HTMLElement>('[role=option]')].map((option) => option.innerText);
				return { text: inside.body.innerText, box: { x, y, width, height }, parts, offered };
			};
			return browser.scripting.executeScript({ target: { tabId }, func } as never);
		},
		await tabOf(ext, page.url()),
	);
	return (shown?.result ?? null) as ShownNotice | null;
}

/** Clicks a part of the notice, as a reader does. */
export async function pressInNotice(ext: Extension, page: Page, name: string): Promise<void> {
	await pressAtRest(page, async () => {
		const part = (await noticeOn(ext, page))?.parts.find((candidate) => candidate.name === name);
		if (!part) throw new Error(`The notice has no part called "${name}".`);
		return part;
	});
}

/** Selects words of the page with the mouse, from their beginning to their end. */
export async function selectWords(page: Page, words: string): Promise<{ x: number; y: number; right: number }> {
	const at = await page.evaluate((wanted) => {
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		while (walker.nextNode()) {
			const node = walker.currentNode as Text;
			const start = node.data.indexOf(wanted);
			if (start < 0) continue;
			const range = document.createRange();
			range.setStart(node, start);
			range.setEnd(node, start + wanted.length);
			node.parentElement?.scrollIntoView({ block: 'center' });
			const lines = [...range.getClientRects()];
			const [first, last] = [lines[0], lines.at(-1)];
			if (!first || !last) break;
			return { x: first.left, y: first.y + first.height / 2, right: last.right, bottom: last.y + last.height / 2 };
		}
		throw new Error(`The page has no "${wanted}".`);
	}, words);
	await page.mouse.move(at.x, at.y);
	await page.mouse.down();
	await page.mouse.move(at.right, at.bottom, { steps: 4 });
	await page.mouse.up();
	return at;
}

/** How the clippings of a page stand, as the panel is told. */
export async function standingsOn(ext: Extension, page: Page): Promise<PageClippings['clippings']> {
	const helper = await ext.helperPage();
	const key = `clippings:${await tabOf(ext, page.url())}`;
	const kept = await helper.evaluate((name) => browser.storage.session.get(name), key);
	return (kept[key] as PageClippings | undefined)?.clippings ?? [];
}

/** The words that are tinted on a page, each with its colour, as any script of the page could see them. */
export const tintedIn = (page: Page): Promise<[colour: string, words: string][]> =>
	page.evaluate(() =>
		[...CSS.highlights].flatMap(([name, highlight]) => {
			const colour = /(yellow|green|blue|rose|violet)(?:-dark)?$/.exec(name)?.[1];
			return colour ? [...highlight].map((range): [string, string] => [colour, range.toString()]) : [];
		}),
	);

/** Asks the page's reader to save, as the background does for the reader's key and menu; see `clipInTab`. */
export async function askToClip(ext: Extension, page: Page, what: 'selection' | 'article'): Promise<unknown> {
	const helper = await ext.helperPage();
	const tabId = await tabOf(ext, page.url());
	return sendToReader(helper, tabId, 'clip', { by: 'key', what });
}
