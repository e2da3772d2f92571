import { safeNormalize } from '../../text/safe-normalize';
import { webAddress } from '../../text/web-address';
import type { Clipping } from '../model';
import { type Collection, groupByPage, oneLine, type PageGroup, receiptLine, titleOf } from './collection';
import { defuseMarkdown, escapeMarkdown } from './defuse-markdown';
import { numbered } from './numbered';

export interface NamedFile {
	name: string;
	content: string;
}

/** Everything in one Markdown file, a heading for each page; in pieces. */
export function* writeMarkdown(collection: Collection, exported: string): Generator<string> {
	yield `---\ntitle: Sidelight clippings\nexported: ${exported}\n---\n`;
	for (const [i, group] of groupByPage(collection).entries())
		yield `\n# ${escapeMarkdown(titleOf(group.page))}\n\n${body(group, `${i + 1}-`)}`;
}

/** One Markdown file for each page, with its facts as front matter; for Obsidian, Zettlr and the like. */
export function* writeMarkdownFiles(collection: Collection): Generator<NamedFile> {
	const own = numbered(' ');
	for (const group of groupByPage(collection))
		yield { name: `${own(fileName(group))}.md`, content: markdownOfPage(group) };
}

function markdownOfPage(group: PageGroup): string {
	const { page, clippings } = group;
	const facts: [string, string | null][] = [
		['title', page.title],
		['url', page.url],
		['site', page.site],
		['author', page.author],
		['published', page.published],
		['accessed', page.accessed.slice(0, 10)],
		['language', page.language],
	];
	const tags = [...new Set(clippings.flatMap((clipping) => clipping.tags))];
	const front = [
		// JSON's strings are YAML's too (YAML 1.2 §1.3), whatever is in them.
		...facts.flatMap(([name, value]) => (value === null ? [] : [`${name}: ${JSON.stringify(value)}`])),
		...(tags.length > 0 ? [`tags: ${JSON.stringify(tags)}`] : []),
	];
	return `---\n${front.join('\n')}\n---\n\n# ${escapeMarkdown(titleOf(page))}\n\n${body(group, '')}`;
}

function body({ page, clippings, text }: PageGroup, prefix: string): string {
	const sections = clippings.map((clipping, i) => section(clipping, `${prefix}${i + 1}`));
	const address = webAddress(page.url);
	const facts = [page.author, page.title && `“${page.title}”`, page.site, page.published];
	const source = [
		...facts.flatMap((fact) => (fact ? [escapeMarkdown(oneLine(fact))] : [])),
		...(address ? [`<${address.replaceAll('>', '%3E')}>`] : []),
	];
	const line = source.join(', ');
	const footnotes = clippings.map(
		({ created }, i) => `[^${prefix}${i + 1}]: ${line}; clipped ${created.slice(0, 10)}.`,
	);
	const kept =
		text === null
			? []
			: [
					`## Text of the page\n\n${text
						.split(/\n{2,}/)
						.map((part) => escapeMarkdown(oneLine(part)))
						.join('\n\n')}\n`,
				];
	return [...sections, ...kept, `${footnotes.join('\n')}\n`].join('\n');
}

function section({ selectors, comment, tags, notes }: Clipping, note: string): string {
	const quote = selectors.quote.exact
		.trim()
		.split(/\n+/)
		.map((line) => `> ${escapeMarkdown(oneLine(line))}`);
	return [
		`${quote.join('\n>\n')}[^${note}]\n`,
		...(comment === '' ? [] : [`${defuseMarkdown(comment)}\n`]),
		...(tags.length > 0 ? [`${tags.map((tag) => `#${tag.replace(/[^\p{L}\p{N}/_-]+/gu, '-')}`).join(' ')}\n`] : []),
		...notes.map((note) => {
			const [heading, text, receipt] = [note.heading, note.text, receiptLine(note)].map(oneLine).map(escapeMarkdown);
			return `- ${heading}: ${text} (${receipt})\n`;
		}),
	].join('\n');
}

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
