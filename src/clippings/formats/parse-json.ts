import { type Problem, wholeFile } from './problem';

/** A file's text as JSON, with or without a byte-order mark; or what is wrong with it, in no engine's words. */
export function parseJson(text: string): { data: unknown } | { problem: Problem } {
	const json = text.replace(/^\uFEFF/, '');
	try {
		return { data: JSON.parse(json) };
	} catch (error) {
		return { problem: whatIsWrong(json, error instanceof Error ? error.message : '') };
	}
}

function whatIsWrong(json: string, message: string): Problem {
	if (json.trim() === '') return wholeFile('blank');
	if (!/^\s*[[{]/.test(json)) return wholeFile('not-json');
	const line = brokenLine(json, message);
	return line === null ? wholeFile('cut-short') : wholeFile('broken-json', String(line));
}

/** The line in which an engine met something else than JSON; null where it met the end of the file. */
function brokenLine(json: string, message: string): number | null {
	const offset = offsetIn(json, message);
	return offset === null || offset >= json.trimEnd().length ? null : json.slice(0, offset).split('\n').length;
}

/** Engines tell the place by its offset (V8) or by line and column (SpiderMonkey), and some not at all where the text ends too early. */
function offsetIn(json: string, message: string): number | null {
	const [, offset] = /position (\d+)/.exec(message) ?? [];
	if (offset !== undefined) return Number(offset);
	const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? [];
	if (line === undefined) return null;
	const before = json.split('\n').slice(0, Number(line) - 1);
	return before.reduce((sum, { length }) => sum + length + 1, 0) + Number(column) - 1;
}
