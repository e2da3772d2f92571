/**
 * What no bundle may hold, and where a package brings it all the same. Our own sources have none of it: see
 * tests/unit/architecture.test.ts.
 * @type {{ what: string, pattern: RegExp, excused: { file: RegExp, why: string }[] }[]}
 */
const FORBIDDEN = [
	{
		what: 'markup from text',
		pattern: /\b(innerHTML|outerHTML|insertAdjacentHTML)\b|\bdocument\.write\b/,
		excused: [
			{ file: /^chunks\/pages-/, why: 'Preact takes `dangerouslySetInnerHTML`, which no part of Sidelight gives it' },
			{
				file: /^chunks\/parse-markdown-/,
				why: 'decode-named-character-reference has the browser read one entity, of letters and digits alone',
			},
		],
	},
	{ what: 'code from text', pattern: /\beval\(|\bnew Function\b|\bimport\((?!["'`./])/, excused: [] },
];

/** Addresses that are names of formats, patterns of permissions, or in messages for developers; none is asked for. */
const NAMED_ADDRESSES = [
	/^https?:\/\/\*\/\*/,
	/^http:\/\/www\.w3\.org\//,
	/^https:\/\/sidelight\.example\/ns#/,
	/^http:\/\/tools\.ietf\.org\//,
	/^https:\/\/(wxt\.dev|github\.com\/(wxt-dev\/wxt|yjs\/yjs)\/issues)\//,
	/^https?:\/\/(localhost|127\.0\.0\.1)\b/,
];

/**
 * What a script of a bundle holds that it may not.
 * @param {string} file its path in the extension
 * @param {string} code
 * @returns {string[]}
 */
export function bundleFindings(file, code) {
	const found = FORBIDDEN.filter(
		({ pattern, excused }) => pattern.test(code) && !excused.some((excuse) => excuse.file.test(file)),
	).map(({ what, pattern }) => `${file}: ${what} (${pattern.exec(code)?.[0]})`);
	const addresses = code.match(/https?:\/\/[\w.*-][^"'`\\ )<>$]*/g) ?? [];
	const unknown = addresses.filter((address) => !NAMED_ADDRESSES.some((named) => named.test(address)));
	return [...found, ...new Set(unknown.map((address) => `${file}: an address that nothing explains, ${address}`))];
}
