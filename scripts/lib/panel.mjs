/** @typedef {import('@playwright/test').Page} Page */

/**
 * What the panel shows, as its reader sees it.
 * @typedef {object} PanelText
 * @property {string[]} notes
 * @property {string | null} silence what is said of the sentences without notes; null while nothing was read
 */

/**
 * The panel beside a page: Chromium's side panel, which is a page of its own to Playwright, or Firefox's sidebar, which
 * is not and is reached from another page of the extension.
 */
export class Panel {
	/**
	 * @param {Page} page Chromium: the side panel itself; Firefox: any page of the extension
	 * @param {string} expression JavaScript that finds the panel's window from there, or undefined
	 */
	constructor(page, expression) {
		this.page = page;
		this.expression = expression;
	}

	/** @param {Page} page */
	static ofChromium(page) {
		return new Panel(page, 'window');
	}

	/** @param {Page} helper @param {number} windowId */
	static ofFirefox(helper, windowId) {
		return new Panel(helper, `chrome.extension.getViews({ type: 'sidebar', windowId: ${windowId} })[0]`);
	}

	/** @returns {Promise<boolean>} */
	async isOpen() {
		if (this.page.isClosed()) return false;
		return this.page.evaluate(`${this.expression} !== undefined`).catch((error) => {
			// It may close while it is asked.
			if (this.page.isClosed()) return false;
			throw error;
		});
	}

	/**
	 * Runs a function on the panel's document.
	 * @template R
	 * @template {unknown} [A=undefined]
	 * @param {(panel: Document, argument: A) => R} task sees nothing of the calling file
	 * @param {A} [argument] JSON
	 * @returns {Promise<R>}
	 */
	async evaluate(task, argument) {
		return this.page.evaluate(`(${task})(${this.expression}.document, ${JSON.stringify(argument)})`);
	}

	/** The visible text of every element that `selector` finds. @param {string} selector @returns {Promise<string[]>} */
	texts(selector) {
		return this.evaluate(
			(panel, wanted) =>
				Array.from(panel.querySelectorAll(wanted), (element) => /** @type {HTMLElement} */ (element).innerText),
			selector,
		);
	}

	/**
	 * Clicks the `index`-th element that `selector` finds; false if there is none.
	 * @param {string} selector @param {number} [index]
	 * @returns {Promise<boolean>}
	 */
	click(selector, index = 0) {
		return this.evaluate(
			(panel, [wanted, at]) => {
				const element = panel.querySelectorAll(wanted)[at];
				if (element) /** @type {HTMLElement} */ (element).click();
				return element !== undefined;
			},
			/** @type {[string, number]} */ ([selector, index]),
		);
	}

	/** Shows the notes that the panel keeps back at first, as it shows the first; false if it shows them all. @returns {Promise<boolean>} */
	async showAll() {
		const pressed = await this.click('[data-testid="show-all-notes"]');
		if (!pressed) return false;
		// The panel draws itself anew in its next turn.
		const drawn = () => this.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
		await drawn();
		await this.evaluate((panel) => {
			const folded = panel.querySelectorAll(
				'.note:not(.is-line):not([data-kind="claim"]) [data-testid="expand"][aria-expanded="false"]',
			);
			const buttons = /** @type {HTMLElement[]} */ (Array.from(folded));
			for (const button of buttons) button.click();
		});
		await drawn();
		return true;
	}

	/** @returns {Promise<string[]>} the notes in the order of the page */
	notes() {
		return this.texts('[data-testid="note"]');
	}

	/** @returns {Promise<string | null>} */
	async silence() {
		return (await this.texts('[data-testid="silence"]'))[0] ?? null;
	}

	/**
	 * Waits until the page was read, at most `limitMs`, and answers what the panel then shows.
	 * @param {number} [limitMs]
	 * @returns {Promise<PanelText>}
	 */
	async read(limitMs = 20_000) {
		const deadline = Date.now() + limitMs;
		let silence = await this.silence();
		while (silence === null && Date.now() < deadline) {
			await new Promise((resolve) => setTimeout(resolve, 200));
			silence = await this.silence();
		}
		return { notes: await this.notes(), silence };
	}
}
