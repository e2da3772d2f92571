/** Single lists of the package: its index carries all of them, half of which nobody needs here. */
declare module '@zxcvbn-ts/language-en/dist/wordSequences.json.mjs' {
	const lists: Record<string, string[]>;
	export default lists;
}

declare module '@zxcvbn-ts/language-en/dist/*' {
	const words: string[];
	export default words;
}
