import type { Collection } from './collection';
import { type CslItem, cslItems } from './csl-json';

/**
 * Characters that mean something to BibTeX or TeX. Everything else is UTF-8, as Biber and modern BibTeX read it. Braces have
 * names of their own, as BibTeX counts one behind a backslash like any other.
 */
const SPECIAL: Record<string, string> = {
	'\\': '\\textbackslash{}',
	'{': '\\textbraceleft{}',
	'}': '\\textbraceright{}',
	// Lenient readers begin an entry at any of these that is followed by a word and a brace.
	'@': '{@}',
	$: '\\$',
	'&': '\\&',
	'#': '\\#',
	'%': '\\%',
	_: '\\_',
	'^': '\\textasciicircum{}',
	'~': '\\textasciitilde{}',
};

const escapeTex = (text: string): string =>
	text.replace(/[\\{}@$&#%_^~]/g, (character) => SPECIAL[character] ?? character);

/** One `@online` entry of biblatex for each page, in pieces. Titles stand in double braces, so that their capitals stay. */
export function* writeBibtex(collection: Collection): Generator<string> {
	for (const item of cslItems(collection)) yield `${toEntry(item)}\n`;
}

function toEntry(item: CslItem): string {
	const fields: [string, string | undefined][] = [
		['title', `{${escapeTex(item.title)}}`],
		['author', item.author && `{${escapeTex(item.author[0].literal)}}`],
		['organization', item['container-title'] && escapeTex(item['container-title'])],
		['date', item.issued && isoDate(item.issued['date-parts'][0])],
		['url', item.URL?.replace(/[{}\\$]/g, inPercentCode)],
		['urldate', item.accessed && isoDate(item.accessed['date-parts'][0])],
		['langid', item.language && escapeTex(item.language)],
		['keywords', item.keyword && escapeTex(item.keyword)],
		['note', item.note && escapeTex(item.note)],
	];
	const lines = fields.flatMap(([name, value]) => (value ? [`\t${name} = {${value}},\n`] : []));
	return `@online{${item.id},\n${lines.join('')}}\n`;
}

/** An address is read verbatim, but what would end its field, or begin a formula that does not end, may not stand in it. */
const inPercentCode = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;

const isoDate = (parts: readonly number[]): string => parts.map((part) => String(part).padStart(2, '0')).join('-');
