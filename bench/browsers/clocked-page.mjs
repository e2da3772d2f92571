/**
 * Opens an address with a script that notes on `window` how long something took, and answers that.
 * @param {import('@playwright/test').BrowserContext} context
 * @param {string} url
 * @param {{ clock: string, noted: string, missing: string }} what the script, the name under which it notes the time in
 *   milliseconds, and what to say where it has noted none after ten seconds
 * @returns {Promise<number>} milliseconds
 */
export async function clockPage(context, url, { clock, noted, missing }) {
	const page = await context.newPage();
	await page.addInitScript(clock);
	await page.goto(url);
	let time = 0;
	for (let tries = 0; time === 0 && tries < 100; tries++) {
		await page.waitForTimeout(100);
		time = Number(await page.evaluate(`window.${noted} ?? 0`));
	}
	if (time === 0) throw new Error(missing);
	await page.close();
	return time;
}
