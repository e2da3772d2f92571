import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { main } from '../main';

const GUIDE = resolve('docs/corpus-guide.md');
const home = process.cwd();

/** A block of the guide: a file to write, a change to a file, or commands with what they print. */
interface Block {
	kind: string;
	file: string;
	lines: string[];
}

function blocksOf(text: string): Block[] {
	return [...text.matchAll(/^```(\w+) ?(\S*)\n([\s\S]*?)^```$/gm)].map(([, kind = '', file = '', body = '']) => ({
		kind,
		file,
		lines: body.split('\n').slice(0, -1),
	}));
}

/** Lines that begin with "-" give way to those with "+" that follow. */
function change(text: string, lines: readonly string[]): string {
	let changed = text;
	lines.forEach((line, i) => {
		if (!line.startsWith('-')) return;
		expect(changed).toContain(line.slice(1));
		changed = changed.replace(line.slice(1), (lines[i + 1] ?? '').slice(1));
	});
	return changed;
}

/** The folders that the reader is asked to empty before going on. */
const EXAMPLES = ['citations', 'claims', 'documents', 'events', 'outlets', 'statements'];

/** Sizes and checksums change with every change of the pack format; the guide need not follow each. */
const withoutSizes = (text: string): string =>
	text.replace(/^([\w.]+|whole file) +[\d,]+ +[\d,]+$/gm, '$1').replace(/[0-9a-f]{64}/g, '');

let folder: string;
let printed: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'sidelight-guide-'));
	process.chdir(folder);
	vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
		printed += text;
		return true;
	});
	vi.spyOn(console, 'error').mockImplementation((text) => {
		printed += `${text}\n`;
	});
});
afterEach(() => {
	vi.restoreAllMocks();
	process.chdir(home);
	rmSync(folder, { recursive: true });
});

/** Runs the commands of a block; gives them back with what they print. */
async function run(commands: readonly string[]): Promise<string> {
	printed = '';
	for (const command of commands) {
		printed += `$ ${command}\n`;
		await main(command.replace('npx sidelight ', '').split(' '));
	}
	return printed.trimEnd();
}

describe('docs/corpus-guide.md', () => {
	test('does what it says, step by step', async () => {
		const guide = readFileSync(GUIDE, 'utf8');
		const outputs: string[] = [];
		for (const { kind, file, lines } of blocksOf(guide)) {
			if (kind === 'console') {
				outputs.push(await run(lines.filter((line) => line.startsWith('$ ')).map((line) => line.slice(2))));
				if (outputs.length === 1) for (const kind of EXAMPLES) rmSync(join('leap-second', kind), { recursive: true });
			} else if (kind === 'diff') writeFileSync(file, change(readFileSync(file, 'utf8'), lines));
			else {
				mkdirSync(dirname(file), { recursive: true });
				writeFileSync(file, `${lines.join('\n')}\n`);
			}
		}
		const written = guide.replace(/(?<=^```console\n)[\s\S]*?(?=\n```$)/gm, () => outputs.shift() ?? '');
		// `UPDATE_GUIDE=1 npx vitest run guide` writes what the tool prints now into the guide.
		if (process.env.UPDATE_GUIDE) writeFileSync(GUIDE, written);
		else expect(withoutSizes(written)).toBe(withoutSizes(guide));
	});
});
