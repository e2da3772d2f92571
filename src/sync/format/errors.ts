/**
 * Why a file was not taken.
 * - `SHORT`: too short to be a file of the vault: cut off, or something else;
 * - `AUTH`: changed since it was written, damaged, or written by someone without the key;
 * - `MISPLACED`: a file of this vault or another one, but not the one that belongs under this name;
 * - `VERSION`: written by a later version of Sidelight. It is kept, and nothing is cleaned up beside it;
 * - `EPOCH`: sealed with a key that this device has not got yet: read the newest vault file;
 * - `SHAPE`: sealed with the vault's key, and yet not what the format says;
 * - `WRONG_PASSPHRASE`: the vault file does not open with this passphrase or recovery code;
 * - `STOPPED`: the caller stopped it.
 */
export type FileFailure =
	| 'SHORT'
	| 'AUTH'
	| 'MISPLACED'
	| 'VERSION'
	| 'EPOCH'
	| 'SHAPE'
	| 'WRONG_PASSPHRASE'
	| 'STOPPED';

export class FileError extends Error {
	constructor(
		readonly code: FileFailure,
		/** For diagnostics: holds nothing of the file's content. */
		message: string,
		options?: ErrorOptions,
	) {
		super(message, options);
	}
}
