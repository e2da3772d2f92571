import { parseArgs } from 'node:util';
import { Failure } from '../failure';
import { buildCommand } from './build';
import { print, type Subcommand } from './commands';
import { fingerprintCommand } from './fingerprint';
import { lintCommand } from './lint';
import { newCommand } from './new';
import { statsCommand } from './stats';
import { trialCommand } from './trial-command';

const HELP = `Work on a pack's sources: a folder with pack.yaml and one YAML file per entry.
docs/corpus-guide.md goes through it step by step.

Usage
  sidelight corpus new DIR
      Start a pack: an empty folder gets pack.yaml and an example of each kind.
  sidelight corpus lint [DIR] [--against FOLDER]
      What should not be in the sources, with file, line and what to do. With
      --against, also runs of eight words shared with the .txt files in FOLDER.
  sidelight corpus test [DIR] [--leave-one-out]
      Run every example of every claim and statement through the engine, and
      fail beyond the limits in pack.yaml. With --leave-one-out, no claim has
      learnt from the fifth of the examples it is tried with, and the
      sentences in measured/ are tried, from which nothing is ever learnt.
  sidelight corpus stats [DIR]
      Counts, sizes, and how much room each party and direction has.
  sidelight corpus build [DIR] --out FILE
      Compile to one pack file; the same sources give the same bytes.
  sidelight corpus fingerprint FILE… --document ID [--in DIR]
                               [--from TEXT] [--until TEXT]
      Make the fingerprint of one document from the files that hold its text,
      from the line that begins with --from up to the one that begins with
      --until. Only hashes are kept; the text is not copied.
  sidelight corpus fingerprint [DIR] --texts FOLDER
      The same for all documents that DIR/fingerprints.yaml lists, from the
      texts in FOLDER.

DIR is "corpus" unless given. Exit codes: 0 done; 1 findings; 2 bad input.`;

const COMMANDS: Readonly<Record<string, Subcommand>> = {
	new: newCommand,
	lint: lintCommand,
	test: trialCommand,
	stats: statsCommand,
	build: buildCommand,
	fingerprint: fingerprintCommand,
};

/** `sidelight corpus …`; the result is the exit code. Throws `Failure` where arguments or inputs cannot be used. */
export async function runCorpusCommand(args: string[]): Promise<number> {
	const [name, ...rest] = args;
	if (name === undefined || args.includes('--help')) {
		print(HELP);
		return name === undefined ? 2 : 0;
	}
	const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
	if (!command) throw new Failure(`there is no command "corpus ${name}"; see sidelight corpus --help`);
	const { values, positionals } = parse(name, rest, command);
	return command.run(positionals, values);
}

function parse(name: string, args: string[], { options }: Subcommand) {
	try {
		const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
		return { values: values as Record<string, string | boolean | undefined>, positionals };
	} catch (error) {
		throw new Failure(`corpus ${name}: ${error instanceof Error ? error.message : error}; see sidelight corpus --help`);
	}
}
