import { safeNormalize } from '../../text/safe-normalize';
import type { ClippedPage, Clipping } from '../model';
import { outletOf } from '../outlet';
import { passageLink } from '../passage-link';
import { type Collection, groupByPage, oneLine, type PageGroup, titleOf } from './collection';
import { defuseMarkdown, escapeMarkdown } from './defuse-markdown';
import { type Footnotes, footnotes, linkTo } from './footnotes';
import { noteLines } from './note-lines';
import { numbered } from './numbered';

export interface NamedFile {
	name: string;
	content: string;
}

/** Everything in one Markdown file, a heading for each page; in pieces. With `details`, all that the notes say. */
export function* writeMarkdown(collection: Collection, exported: string, details = false): Generator<string> {
	const notes = footnotes();
	yield `---\ntitle: Sidelight clippings\nexported: ${exported}\n---\n`;
	for (const group of groupByPage(collection))
		yield `\n# ${escapeMarkdown(titleOf(group.page))}\n\n${body(group, notes, details)}`;
	yield `\n${notes.list()}`;
}

/** One Markdown file for each page, with its facts as front matter; for Obsidian, Zettlr and the like. */
export function* writeMarkdownFiles(collection: Collection, details = false): Generator<NamedFile> {
	const own = numbered(' ');
	for (const group of groupByPage(collection))
		yield { name: `${own(fileName(group))}.md`, content: markdownOfPage(group, details) };
}

function markdownOfPage(group: PageGroup, details: boolean): string {
	const { page, clippings } = group;
	const notes = footnotes();
	const facts: [string, string | null][] = [
		['title', page.title],
		['url', page.url],
		['site', page.site],
		['author', page.author],
		['published', page.published],
		['accessed', page.accessed.slice(0, 10)],
		['language', page.language],
	];
	const tags = [...new Set(clippings.flatMap((clipping) => clipping.tags.map(tagName)))];
	const front = [
		...facts.flatMap(([name, value]) => (value === null ? [] : [`${name}: ${yamlOf(value)}`])),
		...(tags.length > 0 ? [`tags: ${yamlOf(tags)}`] : []),
	];
	return `---\n${front.join('\n')}\n---\n\n# ${escapeMarkdown(titleOf(page))}\n\n${body(group, notes, details)}\n${notes.list()}`;
}

/**
 * JSON's strings are YAML's too (YAML 1.2 §1.3), whatever is in them. What programs run wherever it stands in a file, such as
 * Templater's `<% … %>`, is written by its numbers.
 */
const yamlOf = (value: string | readonly string[]): string =>
	JSON.stringify(value).replace(/[<>%`{}]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);

/** A comment's own numbered footnotes would be taken for those of the file. */
const withoutFootnotes = (comment: string): string => comment.replace(/(?<!\\)\[\^(?=\d+\])/g, '\\[^');

/** Everything of one page but its heading; sources go into the file's footnotes. */
function body({ page, clippings, text }: PageGroup, notes: Footnotes, details: boolean): string {
	const source = notes.refer(sourceOf(page, clippings));
	/** Notes on the whole page stand beside each of its clippings, and are said once. */
	const said = new Set<string>();
	const isNews = (line: string): boolean => !said.has(line) && said.add(line) !== undefined;
	const sections = clippings.map((clipping) => {
		const lines = clipping.notes.map((note) => noteLines(note, notes, details)).filter(isNews);
		return section(clipping, source, lines);
	});
	const kept =
		text === null
			? []
			: [
					`## Text of the page\n\n${text
						.split(/\n{2,}/)
						.map((part) => escapeMarkdown(oneLine(part)))
						.join('\n\n')}\n`,
				];
	return [...sections, ...kept].join('\n');
}

/** Who published what, when and where, and from when to when it was clipped. */
function sourceOf(page: ClippedPage, clippings: readonly Clipping[]): string {
	const days = [clippings[0], clippings.at(-1)].flatMap((clipping) => clipping?.created.slice(0, 10) ?? []);
	const facts = [page.author, page.title && `“${page.title}”`, page.site, page.published];
	const source = [
		...facts.flatMap((fact) => (fact ? [escapeMarkdown(oneLine(fact))] : [])),
		...[linkTo(page.url)].flatMap((link) => link ?? []),
	];
	return `${source.join(', ')}; clipped ${[...new Set(days)].join(' to ')}.`;
}

function section(clipping: Clipping, source: string, notes: readonly string[]): string {
	const { selectors, comment, tags, page } = clipping;
	const quote = selectors.quote.exact
		.trim()
		.split(/\n+/)
		.map((line) => `> ${escapeMarkdown(oneLine(line))}`);
	const by = [page.author, outletOf(clipping), page.published]
		.flatMap((fact) => (fact ? [escapeMarkdown(oneLine(fact))] : []))
		.join(', ');
	const link = passageLink(clipping);
	const toPassage = link?.includes(':~:') ? ` [passage](${linkTo(link)})` : '';
	return [
		`${[...quote, `> — ${by}${source}${toPassage}`].join('\n>\n')}\n`,
		...(comment === '' ? [] : [`${withoutFootnotes(defuseMarkdown(comment))}\n`]),
		...(tags.length > 0 ? [`${tags.map((tag) => `#${tagName(tag)}`).join(' ')}\n`] : []),
		...(notes.length > 0 ? [notes.join('')] : []),
	].join('\n');
}

/** A tag as Obsidian and its like read one: without spaces. */
const tagName = (tag: string): string => tag.replace(/[^\p{L}\p{N}/_-]+/gu, '-');

/** A name that every file system takes: the date, then the title's words. */
function fileName({ page }: PageGroup): string {
	const words =
		[
			...safeNormalize(titleOf(page), 'NFC')
				.replace(/[^\p{L}\p{N}]+/gu, ' ')
				.trim(),
		]
			.slice(0, 80)
			.join('')
			.trim() || 'page';
	// What a page calls its date may be anything, even a path.
	const date = /^\d{4}(-\d{2}){0,2}/.exec(page.published ?? '')?.[0] ?? page.accessed.slice(0, 10);
	return `${date} ${words}`;
}
