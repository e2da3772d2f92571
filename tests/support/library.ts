import type { Page } from '@playwright/test';
import type { Clipping } from '../../src/clippings/model';

/** Chooses files in the open import window. */
export const chooseFiles = (page: Page, files: Record<string, string>): Promise<void> =>
	page
		.getByTestId('import-files')
		.setInputFiles(
			Object.entries(files).map(([name, text]) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) })),
		);

/** Keeps each file that a page hands out, instead of the browser's downloading it. */
export const keepFiles = (page: Page): Promise<void> =>
	page.evaluate(() => {
		URL.createObjectURL = (file: Blob | MediaSource) => {
			Object.assign(globalThis, { savedFile: file });
			return 'data:,';
		};
	});

/** The bytes of the last of them. */
export async function keptFile(page: Page): Promise<Buffer> {
	const base64 = await page.evaluate(async () => {
		const { savedFile } = globalThis as unknown as { savedFile: Blob };
		const reader = new FileReader();
		const read = new Promise((done) => reader.addEventListener('load', done));
		reader.readAsDataURL(savedFile);
		await read;
		return String(reader.result).replace(/^[^,]*,/, '');
	});
	return Buffer.from(base64, 'base64');
}

/**
 * Drops a file of `count` clippings on the open import window, each like `one` but for its id and page, of which there are
 * `pages`. The file is made in the page: so large a one travels slowly to a browser.
 */
export const dropMany = (page: Page, one: Clipping, count: number, pages: number): Promise<void> =>
	page.getByTestId('import-drop').evaluate(
		(target, given) => {
			const clippings = Array.from({ length: given.count }, (_, i) => ({
				...given.one,
				id: `${given.one.id.slice(0, 24)}${i.toString(16).padStart(12, '0')}`,
				page: { ...given.one.page, url: `https://paper.example/p/${i % given.pages}` },
			}));
			const file = { format: 'sidelight-clippings', version: 1, exported: given.one.created, clippings, texts: [] };
			const dataTransfer = new DataTransfer();
			dataTransfer.items.add(new File([JSON.stringify(file)], 'many.json', { type: 'application/json' }));
			target.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
		},
		{ one, count, pages },
	);
