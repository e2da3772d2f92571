/** Something the caller can mend: a wrong argument or an input that cannot be used. Ends the command with exit code 2. */
export class Failure extends Error {}

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
