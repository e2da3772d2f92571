import { browser } from 'wxt/browser';

/** One message as `_locales` files hold it. */
interface CatalogueEntry {
	message: string;
	placeholders?: Readonly<Record<string, { content: string }>>;
}

/** The messages of one language, by key. */
export type Catalogue = Readonly<Record<string, CatalogueEntry>>;

/**
 * The text of a message with its placeholders filled, as `browser.i18n.getMessage` does it: `$NAME$` stands for the
 * content of that placeholder, whatever its case; `$1` to `$9` for the substitutions; `$$` for a dollar sign. What was
 * substituted is not looked at again.
 */
export function fillMessage({ message, placeholders = {} }: CatalogueEntry, substitutions: readonly string[]): string {
	const contents = new Map(Object.entries(placeholders).map(([name, { content }]) => [name.toLowerCase(), content]));
	// biome-ignore lint/plugin: a placeholder may stand for a substitution that was not given; browsers leave it empty.
	const given = (place: number): string => substitutions[place - 1] ?? '';
	const numbered = (text: string) =>
		text.replace(/\$([1-9$])/g, (_, sign: string) => (sign === '$' ? '$' : given(Number(sign))));
	return message.replace(/\$(?:([a-z_@][\w@]*)\$|[1-9$])/gi, (whole, name: string | undefined) => {
		const content = name === undefined ? whole : contents.get(name.toLowerCase());
		return content === undefined ? whole : numbered(content);
	});
}

/** The messages of a language, from the extension's own files. Rejects where there are none for that tag. */
export async function loadCatalogue(tag: string): Promise<Catalogue> {
	const path = `/_locales/${tag.replace('-', '_')}/messages.json`;
	const response = await fetch(browser.runtime.getURL(path as Parameters<typeof browser.runtime.getURL>[0]));
	return (await response.json()) as Catalogue;
}
