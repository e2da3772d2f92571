import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { inProject } from './project.mjs';

/** Packages that npm counts as tools, and of which the bundles carry code all the same. */
const BUNDLED_TOOLS = ['wxt', '@wxt-dev/browser', '@wxt-dev/storage'];

/**
 * @typedef {object} Locked an entry of the lock file
 * @property {string} [version]
 * @property {string} [license]
 * @property {boolean} [dev]
 * @property {boolean} [optional]
 */

/**
 * The packages of which the extension or the command line may carry code, by their folders, in order.
 * @param {Record<string, Locked>} packages those of the lock file
 * @returns {string[]}
 */
export const carried = (packages) =>
	Object.keys(packages)
		.filter((folder) => {
			const name = nameOf(folder);
			if (!folder || name === '') return false;
			return (!packages[folder]?.dev && !packages[folder]?.optional) || BUNDLED_TOOLS.includes(name);
		})
		.sort();

/** @param {string} folder */
const nameOf = (folder) => folder.split('node_modules/').at(-1) ?? '';

/**
 * One text of all licences: each package with its version and what it is licensed by, and each text once, with the packages
 * that have it.
 * @param {Record<string, Locked>} packages those of the lock file
 * @param {(folder: string) => string | null} textOf the licence's text of a package; null where it comes with none
 */
export function licencesText(packages, textOf) {
	const folders = carried(packages);
	/** @type {Map<string, string[]>} */
	const byText = new Map();
	for (const folder of folders) {
		const { version = '', license = 'no licence named' } = packages[folder] ?? {};
		const text = textOf(folder)?.replaceAll('\r\n', '\n').trim() ?? 'The package comes with no text of its licence.';
		byText.set(text, [...(byText.get(text) ?? []), `${nameOf(folder)} ${version} (${license})`]);
	}
	const parts = [...byText].map(([text, names]) => `${names.join('\n')}\n\n${text}\n`);
	return `Sidelight carries code of these packages.\n\n${parts.join(`\n${'-'.repeat(72)}\n\n`)}`;
}

/** The licence's text of an installed package. @param {string} folder */
export function installedLicence(folder) {
	const place = inProject(folder);
	if (!existsSync(place)) return null;
	const file = readdirSync(place).find((name) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(name));
	return file ? readFileSync(`${place}/${file}`, 'utf8') : null;
}
