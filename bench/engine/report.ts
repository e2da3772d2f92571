import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { SECTIONS, type Section } from './sections';

const FILE = 'docs/benchmarks.md';

const HEAD = `# Benchmarks

What \`npm run bench\` measured, written by \`npm run bench -- --write\`. Parts can be named: \`npm run bench -- engine scale
--write\` replaces these and leaves the others. Times are medians and depend on the machine; what is compared was measured in
one run. Data that are not part of the repository are described in each part; without them it is skipped.
`;

/** Puts the tables of these sections into the report, with the date and the machine, and keeps the others as they are. */
export function writeReport(tables: ReadonlyMap<string, string>): void {
	const known = existsSync(FILE) ? partsOf(readFileSync(FILE, 'utf8')) : new Map<string, string>();
	const parts = SECTIONS.flatMap((section) => {
		const table = tables.get(section.name);
		return table === undefined ? (known.get(section.title) ?? []) : part(section, table);
	});
	writeFileSync(FILE, [HEAD, ...parts].join('\n'));
}

const part = ({ title, about }: Section, table: string): string =>
	`## ${title}\n\n${fold(about)}\n\n${machine()}\n\n\`\`\`text\n${table.trim()}\n\`\`\`\n`;

/** The parts of a report that was written before, by their headings. */
function partsOf(report: string): Map<string, string> {
	const parts = report.split(/^(?=## )/m).slice(1);
	return new Map(parts.map((text) => [/^## (.*)/.exec(text)?.[1] ?? '', `${text.trimEnd()}\n`]));
}

function machine(): string {
	const gigabytes = Math.round(totalmem() / 2 ** 30);
	const model = cpus()[0]?.model.trim() || 'a processor';
	const day = new Date().toISOString().slice(0, 10);
	return `*${day}: ${cpus().length} × ${model}, ${gigabytes} GB, ${process.platform}, Node ${process.versions.node}.*`;
}

/** Breaks lines as the other documents do. */
function fold(text: string): string {
	const lines = [''];
	for (const word of text.split(' ')) {
		const last = lines.length - 1;
		const longer = `${lines[last]} ${word}`.trim();
		if (longer.length > 120) lines.push(word);
		else lines[last] = longer;
	}
	return lines.join('\n');
}
