import type { ParseArgsConfig } from 'node:util';
import { Failure } from '../failure';

/** A command behind `sidelight corpus` or `sidelight pack`: its options, and what it does. The result is the exit code. */
export interface Subcommand {
	options: NonNullable<ParseArgsConfig['options']>;
	run(positionals: readonly string[], options: OptionValues): number | Promise<number>;
}

/** Options that were given; those that take no value are true. */
type OptionValues = Readonly<Record<string, string | boolean | undefined>>;

/** The value of an option that takes one; undefined where it was not given. */
export function textOption(options: OptionValues, name: string): string | undefined {
	const value = options[name];
	return typeof value === 'string' ? value : undefined;
}

export const print = (...lines: readonly string[]): void => {
	process.stdout.write(`${lines.join('\n')}\n`);
};

/** The one folder that a command takes. Throws `Failure` where several are named. */
export function folderOf(positionals: readonly string[]): string {
	const [dir = 'corpus', ...more] = positionals;
	if (more.length > 0) throw new Failure(`${more.join(' ')}: name one folder`);
	return dir;
}

/** A number and what it counts: "1 section", "2 sections". */
export const counted = (count: number, one: string, several = `${one}s`): string =>
	`${count} ${count === 1 ? one : several}`;
