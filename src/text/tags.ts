import { safeNormalize } from './safe-normalize';

/** Tags that are one to a reader: case, width and composition do not count. */
export const foldTag = (tag: string): string => safeNormalize(tag, 'NFKC').toLocaleLowerCase('und');

/** Tags without those that are empty or come twice, and without space around them; the first spelling stays. */
export function tidyTags(tags: readonly string[]): string[] {
	const kept = new Map<string, string>();
	for (const tag of tags) {
		const tidy = tag.replace(/\s+/g, ' ').trim();
		if (tidy !== '' && !kept.has(foldTag(tidy))) kept.set(foldTag(tidy), tidy);
	}
	return [...kept.values()];
}

/** The tags that a text is made of, as far as it is typed: apart by commas of any script, semicolons or line breaks. */
export const splitTags = (text: string): string[] =>
	text.split(/[,;\n\t，、；،؛]/).map((tag) => tag.trim().replace(/^#+(?=\S)/, ''));

/** What was typed or pasted as tags, with or without `#`. */
export const readTags = (text: string): string[] => tidyTags(splitTags(text));

/** `stored` with what `next` put in and took away since `base`; tags are compared folded. */
export function mergeTags(base: readonly string[], stored: readonly string[], next: readonly string[]): string[] {
	const [was, is] = [base, next].map((tags) => new Set(tags.map(foldTag)));
	const left = stored.filter((tag) => !was?.has(foldTag(tag)) || is?.has(foldTag(tag)));
	return tidyTags([...left, ...next.filter((tag) => !was?.has(foldTag(tag)))]);
}
