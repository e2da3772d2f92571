import * as z from 'zod/mini';
import { decodePage, decodeText } from './decode';
import { Failure } from './failure';
import { MOST_BYTES, readText } from './read-text';

/** One text to read: where it came from, what it is, and what the caller says about it. */
export interface Input {
	/** First field of its line of output: `file` and the path as given, or `id`. */
	name: { file: string } | { id: string };
	format: 'html' | 'text';
	content: string;
	url: string | null;
	date: string | null;
}

/** What an input is called in messages. */
export const nameOf = ({ name }: Pick<Input, 'name'>): string => ('file' in name ? name.file : name.id);

interface InputOptions {
	html: boolean;
	url: string | null;
	date: string | null;
}

/** Reads a file (`-` is standard input; gzip is unpacked) as HTML by its ending or by `html`, else as plain text. */
export function readInput(file: string, { html, url, date }: InputOptions): Input {
	const isHtml = html || /\.x?html?(\.gz)?$/i.test(file);
	const content = readText(file, MOST_BYTES, isHtml ? decodePage : decodeText);
	return { name: { file }, format: isHtml ? 'html' : 'text', content, url, date };
}

const lineSchema = z.object({
	id: z.union([z.string(), z.number()]),
	text: z.string(),
	date: z.nullish(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}/))),
	url: z.nullish(z.string()),
});

/** Reads a file of JSON lines `{"id", "text", "date"?, "url"?}`; a bad line is a failure of its own. */
export function* readLines(file: string): Generator<Input | Failure> {
	for (const [i, line] of readText(file).split('\n').entries()) {
		if (line.trim() !== '') yield readLine(file, i + 1, line);
	}
}

function readLine(file: string, number: number, line: string): Input | Failure {
	const where = `${file}, line ${number}`;
	let value: unknown;
	try {
		value = JSON.parse(line);
	} catch {
		return new Failure(`${where}: this is not JSON`, 'command:not-json');
	}
	const result = lineSchema.safeParse(value);
	if (!result.success) {
		const [issue] = result.error.issues;
		return new Failure(
			`${where}: ${issue?.path.join('.') || 'the line'}: write {"id", "text", "date"? as YYYY-MM-DD, "url"?}`,
			'command:record',
		);
	}
	const { id, text, date, url } = result.data;
	return {
		name: { id: String(id) },
		format: 'text',
		content: text,
		url: url ?? null,
		date: date?.slice(0, 10) ?? null,
	};
}
