import { runCorpusCommand } from './corpus';
import { extractCommand } from './extract';
import { Failure } from './failure';
import { matchCommand } from './match';
import { runReadCommand } from './read-command';

const HELP = `Sidelight: the context of quotations and claims, from documented sources.

Usage
  sidelight match FILE… [--url U] [--date D] [--pack P]… [--html] [--json]
      The notes that a page or text gets. HTML by its ending (.html, .html.gz)
      or --html, else plain text; - reads standard input.
  sidelight extract FILE… [--url U] [--html] [--json]
      What is read from a page: title, byline, date, site, language, text,
      blocks with their voices.
  sidelight match|extract --lines FILE.jsonl
      One {"id", "text", "date"?, "url"?} a line, taken as plain text.
  sidelight corpus lint|build|fingerprint …
      Work on a pack's sources; see sidelight corpus --help.

Several files, or --lines, give one line of JSON each, with "file" or "id" first.

Options
  --url U    the address of the page, where the file does not tell it
  --date D   the date of the page as YYYY-MM-DD, instead of its own
  --pack P   a compiled pack instead of the bundled one; may be repeated
  --html     take the input as HTML whatever its name
  --json     print JSON
  --help     this text

Exit codes: 0 done; 1 findings (corpus lint); 2 an argument or input could not
be used (the other inputs are still done).`;

/** Runs the tool with the arguments behind its name; the result is the exit code. */
export async function main(args: string[]): Promise<number> {
	const [command, ...rest] = args;
	try {
		if (command === undefined || command === '--help' || command === '-h' || rest.includes('--help')) {
			if (command === 'corpus') return await runCorpusCommand(['--help']);
			process.stdout.write(`${HELP}\n`);
			return command === undefined ? 2 : 0;
		}
		if (command === 'match') return await runReadCommand(matchCommand, rest);
		if (command === 'extract') return await runReadCommand(extractCommand, rest);
		if (command === 'corpus') return await runCorpusCommand(rest);
		throw new Failure(`there is no command "${command}"; see sidelight --help`);
	} catch (error) {
		if (!(error instanceof Failure)) throw error;
		console.error(`sidelight: ${error.message}`);
		return 2;
	}
}
