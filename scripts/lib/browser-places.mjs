import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @typedef {'chrome' | 'chromium' | 'edge' | 'firefox'} BrowserName */

/**
 * @typedef {object} Browser
 * @property {BrowserName} name
 * @property {string} program the path of its program
 * @property {string} origin how it was come by, for the line that reports it
 */

/** The commands and folders under which each browser is usually installed. */
const PLACES = {
	chrome: {
		commands: ['google-chrome-stable', 'google-chrome'],
		applications: ['Google Chrome.app/Contents/MacOS/Google Chrome'],
		windows: ['Google/Chrome/Application/chrome.exe'],
	},
	chromium: {
		commands: ['chromium', 'chromium-browser'],
		applications: ['Chromium.app/Contents/MacOS/Chromium'],
		windows: ['Chromium/Application/chrome.exe'],
	},
	edge: {
		commands: ['microsoft-edge-stable', 'microsoft-edge'],
		applications: ['Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
		windows: ['Microsoft/Edge/Application/msedge.exe'],
	},
	firefox: {
		commands: ['firefox-esr', 'firefox', 'firefox-developer-edition', 'firefox-nightly'],
		applications: [
			'Firefox.app/Contents/MacOS/firefox',
			'Firefox Developer Edition.app/Contents/MacOS/firefox',
			'Firefox Nightly.app/Contents/MacOS/firefox',
		],
		windows: ['Mozilla Firefox/firefox.exe', 'Firefox Developer Edition/firefox.exe', 'Firefox Nightly/firefox.exe'],
	},
};

/** @type {BrowserName[]} */
export const BROWSER_NAMES = ['chrome', 'chromium', 'edge', 'firefox'];

/**
 * Looks for a browser where it is usually installed.
 * @param {BrowserName} name
 * @returns {Browser | undefined}
 */
export function findInstalled(name) {
	const program = candidates(name).find(isProgram);
	return program ? { name, program, origin: 'installed' } : undefined;
}

/** @param {BrowserName} name @returns {string[]} */
function candidates(name) {
	const { commands, applications, windows } = PLACES[name];
	const { HOME = '', LOCALAPPDATA, ProgramFiles } = process.env;
	if (process.platform === 'win32') {
		const folders = [ProgramFiles, process.env['ProgramFiles(x86)'], LOCALAPPDATA].filter(
			(folder) => folder !== undefined,
		);
		return windows.flatMap((path) => folders.map((folder) => join(folder, path)));
	}
	const onPath = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
	const byCommand = commands.flatMap((command) => onPath.map((folder) => join(folder, command)));
	if (process.platform !== 'darwin') return byCommand;
	return [
		...applications.flatMap((path) => [join('/Applications', path), join(HOME, 'Applications', path)]),
		...byCommand,
	];
}

/** @param {string} path */
export function isProgram(path) {
	try {
		accessSync(path, constants.X_OK);
		return statSync(path).isFile();
	} catch {
		return false;
	}
}
