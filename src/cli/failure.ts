import { type ErrorName, errorNumber } from '../text/error-numbers';

/** What the command line can fail by, as docs/errors.md has it. */
type CommandError = Extract<ErrorName, `command:${string}`>;

/** Something the caller can mend: a wrong argument or an input that cannot be used. Ends the command with exit code 2. */
export class Failure extends Error {
	constructor(
		message: string,
		readonly kind: CommandError = 'command:argument',
	) {
		super(message);
	}
}

/** Says on standard error what failed, with its number at the end of the first line. */
export const tell = ({ message, kind }: Failure): void =>
	console.error(`sidelight: ${message.replace(/$/m, ` (${errorNumber(kind)})`)}`);

/** What was thrown, as what is told: anything but a `Failure` is a mistake of this program, which costs its input alone. */
export const failureOf = (error: unknown, input: string): Failure =>
	error instanceof Failure
		? error
		: new Failure(`${input}: a mistake of Sidelight itself: ${String(error)}`, 'command:unforeseen');

/** Why a file could not be read, in words. */
export function reasonOf(error: unknown): string {
	const code = (error as { code?: string }).code;
	const known: Record<string, string> = {
		ENOENT: 'there is no such file',
		EISDIR: 'it is a folder; name the files in it',
		EACCES: 'it may not be read',
		Z_DATA_ERROR: 'it is not valid gzip data',
		Z_BUF_ERROR: 'its gzip data are cut off',
	};
	return (code && known[code]) || (error instanceof Error ? error.message : String(error));
}
