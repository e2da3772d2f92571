/**
 * Warnings of `web-ext lint` that docs/store/listing.md explains; no other may stand.
 * @type {{ code: string, file: RegExp }[]}
 */
const EXPLAINED = [
	{ code: 'UNSAFE_VAR_ASSIGNMENT', file: /^chunks\/pages-/ },
	{ code: 'UNSAFE_VAR_ASSIGNMENT', file: /^chunks\/parse-markdown-/ },
	{ code: 'KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION', file: /^manifest\.json$/ },
];

/**
 * What `web-ext lint` finds beyond what is explained, a line each. Throws where it is no report.
 * @param {string} output what it writes with `--output json`
 * @returns {string[]}
 */
export function unexplained(output) {
	const { errors, warnings, notices } = JSON.parse(output.slice(output.indexOf('{"count"')));
	return [...errors, ...warnings, ...notices]
		.filter((found) => !EXPLAINED.some(({ code, file }) => code === found.code && file.test(found.file)))
		.map(({ code, file, message }) => `${file}: ${code}, ${message}`);
}
