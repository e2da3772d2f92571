import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './lib/browsers.mjs';
import { inProject, Refusal, runMain } from './lib/project.mjs';

/** `node scripts/icons.mjs` draws the toolbar's icons: each SVG of public/icon/states as PNG in the sizes of a toolbar. */

const STATES = inProject('public', 'icon', 'states');
const SIZES = [16, 32, 48];

await runMain(async () => {
	const found = findBrowser(['chromium', 'chrome', 'edge']);
	if (!found) throw new Refusal('No browser of the Chromium family is installed; it draws the icons.');
	const { chromium } = await import('@playwright/test');
	const profile = mkdtempSync(join(tmpdir(), 'sidelight-icons-'));
	const context = await chromium.launchPersistentContext(profile, {
		executablePath: found.program,
		headless: true,
		// Chromium's sandbox cannot be set up for root.
		args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
	});
	try {
		const page = await context.newPage();
		const sources = readdirSync(STATES).filter((name) => name.endsWith('.svg'));
		for (const source of sources) {
			const svg = readFileSync(join(STATES, source)).toString('base64');
			for (const size of SIZES) {
				await page.setViewportSize({ width: size, height: size });
				await page.setContent(
					`<body style="margin: 0"><img style="display: block" width="${size}" height="${size}" src="data:image/svg+xml;base64,${svg}">`,
				);
				const path = join(STATES, source.replace(/\.svg$/, `-${size}.png`));
				writeFileSync(path, await page.screenshot({ omitBackground: true }));
			}
		}
		console.log(`${sources.length * SIZES.length} icons drawn in public/icon/states.`);
		return 0;
	} finally {
		await context.close();
		rmSync(profile, { recursive: true, force: true });
	}
});
