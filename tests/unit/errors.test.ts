import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json';
import { ERROR_NUMBERS } from '../../src/text/error-numbers';
import { filesIn, ROOT } from '../support/modules';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** The rows of docs/errors.md: number, first words of the message, meaning, what to do. */
const rows = read('docs/errors.md')
	.split('\n')
	.flatMap((line) => {
		const [, number, ...cells] = /^\| E-(\d+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/.exec(line) ?? [];
		return number === undefined ? [] : [{ number: Number(number), cells: cells.map(String) }];
	});

test('each number stands for one error, and has one row in docs/errors.md', () => {
	const numbers = Object.values(ERROR_NUMBERS);
	expect(new Set(numbers).size).toBe(numbers.length);
	expect(rows.map(({ number }) => number)).toEqual([...numbers].sort((one, other) => one - other));
});

test('docs/errors.md has the words that are shown', () => {
	const shown = Object.values(messages).map(({ message }) => message);
	const code = filesIn('src', /\.ts$/)
		.filter((path) => /^src\/(cli|corpus\/pack)\//.test(path))
		.map(read)
		.join('\n');
	for (const { number, cells } of rows) {
		const words = cells[0]?.replace(/ …$/, '') ?? '';
		expect(shown.some((message) => message.startsWith(words)) || code.includes(words), `E-${number}: ${words}`).toBe(
			true,
		);
	}
});

test('every error of the table is told somewhere', () => {
	const code = ['src']
		.flatMap((folder) => filesIn(folder, /(?<!\.test|error-numbers)\.tsx?$/))
		.map(read)
		.join('\n');
	for (const name of Object.keys(ERROR_NUMBERS)) {
		const [group = '', kind = ''] = name.split(':');
		expect(code.includes(`'${name}'`) || (code.includes(`\`${group}:\${`) && code.includes(kind)), name).toBe(true);
	}
});
