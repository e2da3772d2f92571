import { anchorCommand } from './anchor';
import { runCorpusCommand } from './corpus/corpus';
import { runPackCommand } from './corpus/pack-file';
import { explainCommand } from './explain';
import { extractCommand } from './extract';
import { Failure, tell } from './failure';
import { matchCommand } from './match';
import { type ReadCommand, type ReadOptions, runReadCommand } from './read-command';
import { replayCommand } from './replay';
import { retrieveCommand } from './retrieve';

const HELP = `Sidelight: the context of quotations and claims, from documented sources.

Usage
  sidelight match FILE… [--url U] [--date D] [--pack P]… [--html] [--json]
      The notes that a page or text gets. HTML by its ending (.html, .html.gz)
      or --html, else plain text; - reads standard input.
  sidelight extract FILE… [--url U] [--date D] [--pack P]… [--html] [--json]
      What is read from a page: title, byline, date, site, language, text,
      blocks with their voices.
  sidelight match|extract --lines FILE.jsonl
      One {"id", "text", "date"?, "url"?} a line, taken as plain text.
  sidelight retrieve --claims CLAIMS.jsonl --queries QUERIES.jsonl
                     [--top 10] [--pack-stats] --out RUN.tsv
      Ranks claims for free-form sentences by words and letters alone. Claims
      are {"id", "text", "title"?, "subtitle"?, "body"?} a line, queries
      {"id", "text"}; gzip is unpacked. Writes a TREC run: query, Q0, claim,
      rank, score, sidelight (--out - is standard output).
  sidelight retrieve --statements LINES.jsonl --queries QUERIES.jsonl
                     [--top 10] [--pack-stats] --out RUN.tsv|RUN.jsonl
      Ranks the lines of transcripts for sentences that report a statement.
      Lines are {"id", "text", "speaker"?, "doc"?, "line"?}, queries
      {"id", "text", "doc"?}; a query's doc is the transcript to search.
  sidelight anchor --page PAGE.html --selectors SELECTORS.json [--json]
      Where on a page passages stand: anchored, moved, edited, or orphan.
      SELECTORS.json holds W3C selectors, or annotations with a target.
  sidelight corpus new|lint|test|stats|build|fingerprint …
      Work on a pack's sources; see sidelight corpus --help.
  sidelight pack verify|inspect FILE
      Look into a compiled pack; see sidelight pack --help.

Several files, or --lines, give one line of JSON each, with "file" or "id" first.

Options
  --url U    the address of the page, where the file does not tell it
  --date D   the date of the page as YYYY-MM-DD, instead of its own
  --pack P   a compiled pack instead of the bundled one; may be repeated
  --html     take the input as HTML whatever its name
  --json     print JSON
  --explain  instead of the notes, for each sentence why it matched or not
  --replay R instead of the notes, whether the decision of receipt R (a note's
             "receipt" as JSON) is taken again on this page; exit code 1 if not
  --top N       claims or lines for each sentence (retrieve), 10 if not given
  --page P      the page to look in (anchor)
  --selectors S the passages to look for, as JSON (anchor)
  --pack-stats  print the size of the collection and the time taken (retrieve)
  --help     this text

Exit codes: 0 done; 1 findings (corpus, pack, replay); 2 an argument or input could not
be used (the other inputs are still done).`;

/** Runs the tool with the arguments behind its name; the result is the exit code. */
export async function main(args: string[]): Promise<number> {
	const [command, ...rest] = args;
	try {
		if (command === undefined || command === '--help' || command === '-h' || rest.includes('--help')) {
			if (command === 'corpus') return await runCorpusCommand(['--help']);
			if (command === 'pack') return await runPackCommand(['--help']);
			process.stdout.write(`${HELP}\n`);
			return command === undefined ? 2 : 0;
		}
		if (command === 'match') return await runReadCommand(chooseMatch, rest);
		if (command === 'extract') return await runReadCommand(chooseExtract, rest);
		if (command === 'corpus') return await runCorpusCommand(rest);
		if (command === 'pack') return await runPackCommand(rest);
		if (command === 'anchor') return anchorCommand(rest);
		if (command === 'retrieve') return await retrieveCommand(rest);
		throw new Failure(`there is no command "${command}"; see sidelight --help`);
	} catch (error) {
		if (!(error instanceof Failure)) throw error;
		tell(error);
		return 2;
	}
}

function chooseMatch({ explain, replay }: ReadOptions): ReadCommand {
	if (replay !== undefined) return replayCommand(replay);
	return explain ? explainCommand : matchCommand;
}

function chooseExtract({ explain, replay }: ReadOptions): ReadCommand {
	if (explain || replay !== undefined) throw new Failure('--explain and --replay go with match');
	return extractCommand;
}
