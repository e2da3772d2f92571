import type { Page } from '@playwright/test';
import { expect, READER } from '../support/test';
import { openExampleNotes, test } from '../support/views';

test.use(READER.options);

/** A stop of the Tab key: what has the focus, how its outline looks, and whether the last stop stands before it. */
const stop = (page: Page) =>
	page.evaluate(() => {
		const element = document.activeElement;
		if (!(element instanceof HTMLElement) || element === document.body) return null;
		const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
		const { height } = element.getBoundingClientRect();
		const { lastStop } = window;
		window.lastStop = element;
		return {
			name: element.dataset.entry ?? element.innerText.split('\n')[0] ?? '',
			outline: `${outlineStyle} ${outlineWidth}`,
			seen: outlineColor !== getComputedStyle(document.body).backgroundColor && height > 0,
			/** Whether it comes after the last stop in the document. */
			inOrder: !lastStop || Boolean(lastStop.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING),
		};
	});

declare global {
	interface Window {
		lastStop?: Element;
	}
}

test('Tab goes through the panel from top to bottom, and each stop can be seen', async ({ page, stage }) => {
	await page.setViewportSize({ width: 400, height: 900 });
	await openExampleNotes(page, stage);
	const names: string[] = [];
	for (let presses = 0; presses < 60; presses++) {
		await page.keyboard.press('Tab');
		const at = await stop(page);
		if (at === null || names.at(-1) === 'Library') break;
		expect(at, at.name).toMatchObject({ outline: 'solid 2px', seen: true, inOrder: true });
		names.push(at.name);
	}
	expect(names).toEqual([
		'Show what was published after 13 January 2022',
		'Quotations 2',
		'Points 2',
		'S-RYA-1',
		'Sergei Ryabkov, Russian deputy foreign minister, head of the Russian delegation',
		'Show on page',
		...['[1]', '[2]', 'More', 'Sources (3)', 'Why this note?', 'Save passage'],
		'Show on page',
		'Point: Russia demands a legally binding end to NATO enlargement, in particular no membership for Ukraine and Georgia',
		'Show all 4 notes',
		'Timeline around 13 January 2022',
		'Save the whole article',
		'Corrections',
		'Keyboard',
		'Library',
	]);
});
