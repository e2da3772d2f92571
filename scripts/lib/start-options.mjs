import { parseArgs } from 'node:util';
import { BROWSER_NAMES } from './browser-places.mjs';
import { Refusal } from './project.mjs';

/** @typedef {import('./browser-places.mjs').BrowserName} BrowserName */

export const HELP = `npm start – builds Sidelight and shows it on its demo page

  npm start -- [--browser NAME] [--headless] [--help]

  --browser NAME   one of ${BROWSER_NAMES.join(', ')}; without it the first of them that is installed
  --headless       no window: print the notes and save a picture (also without a display, and where CI is set)
  --help           this text

SIDELIGHT_CHROMIUM and SIDELIGHT_FIREFOX name a browser's program if it stands in an unusual place.`;

/**
 * @param {string[]} args
 * @returns {{ help: boolean, headless: boolean, browsers: BrowserName[] }} browsers in order of preference
 */
export function startOptions(args) {
	const { help, headless, browser } = parse(args);
	const name = BROWSER_NAMES.find((one) => one === browser);
	if (browser !== undefined && !name) {
		throw new Refusal(`--browser takes one of ${BROWSER_NAMES.join(', ')}, not "${browser}".`, 2);
	}
	return { help, headless: headless || !hasDisplay(), browsers: name ? [name] : BROWSER_NAMES };
}

/** @param {string[]} args */
function parse(args) {
	try {
		const { values } = parseArgs({
			args,
			options: {
				help: { type: 'boolean', short: 'h', default: false },
				headless: { type: 'boolean', default: false },
				browser: { type: 'string' },
			},
		});
		return { help: values.help === true, headless: values.headless === true, browser: values.browser };
	} catch (error) {
		const reason = error instanceof Error ? error.message.split('. ')[0] : String(error);
		throw new Refusal(`${reason}. npm start -- --help lists what there is.`, 2);
	}
}

/** Whether a window could be seen. */
function hasDisplay() {
	if (process.env.CI) return false;
	if (process.platform !== 'linux') return true;
	return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
