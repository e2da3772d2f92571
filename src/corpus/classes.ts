/** The named groups of terms of a pack: name, language, terms. */
export type Classes = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** The name of the class that a term stands for (`@NAME`); null for a term that is written out. */
export const classOfTerm = (term: string): string | null => (term.startsWith('@') ? term.slice(1) : null);

/** The terms of a class; undefined where the pack has none of this name in the language. */
export const termsOfClass = (classes: Classes, name: string, language: string): readonly string[] | undefined =>
	classes[name]?.[language];

/** Terms with the classes written out; one that the pack lacks stands for nothing. */
export const writtenOut = (terms: readonly string[], classes: Classes, language: string): string[] =>
	terms.flatMap((term) => {
		const name = classOfTerm(term);
		return name === null ? [term] : (termsOfClass(classes, name, language) ?? []);
	});
