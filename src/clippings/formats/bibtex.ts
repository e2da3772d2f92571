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
		// An address is read verbatim; what would end the field is written in percent code.
		['url', item.URL?.replaceAll('{', '%7B').replaceAll('}', '%7D').replaceAll('\\', '%5C')],
		['urldate', item.accessed && isoDate(item.accessed['date-parts'][0])],
		['langid', item.language && escapeTex(item.language)],
		['keywords', item.keyword && escapeTex(item.keyword)],
		['note', item.note && escapeTex(item.note)],
	];
	const lines = fields.flatMap(([name, value]) => (value ? [`\t${name} = {${value}},\n`] : []));
	return `@online{${item.id},\n${lines.join('')}}\n`;
}

const isoDate = (parts: readonly number[]): string => parts.map((part) => String(part).padStart(2, '0')).join('-');
