import { parseArgs } from 'node:util';
import type { Pack } from '../corpus/pack/open';
import type { MatchedArticle } from '../matching/engine';
import { Failure, failureOf, tell } from './failure';
import { type Input, nameOf, readInput, readLines } from './input';
import { openPacks } from './packs';
import { readAndMatch } from './read-and-match';

/** A command that reads inputs one by one and says something of each. */
export interface ReadCommand {
	json(matched: MatchedArticle, packs: readonly Pack[]): object;
	text(matched: MatchedArticle, packs: readonly Pack[]): string;
	/** Whether an input is as it should be; one that is not makes the exit code 1. */
	passes?(matched: MatchedArticle): boolean;
}

const OPTIONS = {
	url: { type: 'string' },
	date: { type: 'string' },
	pack: { type: 'string', multiple: true },
	lines: { type: 'string' },
	html: { type: 'boolean' },
	json: { type: 'boolean' },
	explain: { type: 'boolean' },
	replay: { type: 'string' },
} as const;

/** What was asked of a command besides its inputs. */
export type ReadOptions = ReturnType<typeof parseArguments>['values'];

/**
 * Runs the command that `choose` makes of the options over its inputs. One file gives one JSON value or text; several, or `--lines`, give one line of JSON
 * each. An input that cannot be read is reported on standard error and the others are still done; the result is then 2.
 */
export async function runReadCommand(choose: (options: ReadOptions) => ReadCommand, args: string[]): Promise<number> {
	const { values, positionals } = parseArguments(args);
	const command = choose(values);
	const packs = await openPacks(values.pack ?? []);
	const asLines = values.lines !== undefined || positionals.length > 1;
	let code = 0;
	for (const input of inputs(values, positionals)) {
		try {
			if (input instanceof Failure) throw input;
			const matched = readAndMatch(input, packs);
			if (code === 0 && command.passes?.(matched) === false) code = 1;
			if (asLines) print(JSON.stringify({ ...input.name, ...command.json(matched, packs) }));
			else print(values.json ? JSON.stringify(command.json(matched, packs), null, 2) : command.text(matched, packs));
		} catch (error) {
			code = 2;
			tell(failureOf(error, input instanceof Failure ? '' : nameOf(input)));
		}
	}
	return code;
}

const print = (text: string): void => {
	process.stdout.write(`${text}\n`);
};

function parseArguments(args: string[]) {
	const { values, positionals } = parse(args);
	if (values.date !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(values.date)) {
		throw new Failure(`--date ${values.date}: write the date as YYYY-MM-DD`);
	}
	if (values.url !== undefined && !URL.canParse(values.url))
		throw new Failure(`--url ${values.url}: this is not an address`);
	if (values.lines === undefined && positionals.length === 0) {
		throw new Failure('name at least one file, - for standard input, or --lines FILE.jsonl');
	}
	return { values, positionals };
}

function parse(args: string[]) {
	try {
		return parseArgs({ args, options: OPTIONS, allowPositionals: true });
	} catch (error) {
		throw new Failure(`${error instanceof Error ? error.message : error}; see sidelight --help`);
	}
}

function* inputs(values: ReadOptions, files: readonly string[]): Generator<Input | Failure> {
	for (const file of files) {
		try {
			yield readInput(file, { html: values.html ?? false, url: values.url ?? null, date: values.date ?? null });
		} catch (error) {
			yield failureOf(error, file);
		}
	}
	if (values.lines !== undefined) yield* readLines(values.lines);
}
