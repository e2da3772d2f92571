import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const PAGE = join(import.meta.dirname, '../../../docs/sync-servers.md');

/** The block of docs/sync-servers.md with this language below a heading that begins so, as it stands there. */
export function recipe(heading: string, language: string): string {
	const section = readFileSync(PAGE, 'utf8')
		.split(/^## /m)
		.find((text) => text.startsWith(heading));
	const [, block] = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'm').exec(section ?? '') ?? [];
	if (block === undefined) throw new Error(`docs/sync-servers.md has no ${language} block below “${heading}”.`);
	return block;
}

/** A recipe with its example values replaced. Each has to be there, so that the page and the tests cannot part. */
export function filledIn(text: string, values: Readonly<Record<string, string>>): string {
	let filled = text;
	for (const [example, value] of Object.entries(values)) {
		if (!filled.includes(example)) throw new Error(`The recipe no longer has ${example}:\n${text}`);
		filled = filled.replaceAll(example, value);
	}
	return filled;
}
