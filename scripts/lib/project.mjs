import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json; every script works from here, wherever it was called. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** A path inside the project. @param {...string} parts */
export const inProject = (...parts) => join(ROOT, ...parts);

/** Something that the user must put right. Its message is shown alone, without a stack trace. */
export class Refusal extends Error {
	/**
	 * @param {string} message what is wrong and what to do about it
	 * @param {number} exitCode 2 for a wrong command line, 1 for everything else
	 */
	constructor(message, exitCode = 1) {
		super(message);
		this.exitCode = exitCode;
	}
}

/**
 * Runs a script's main function: a refusal ends it with one sentence, anything unforeseen with its stack trace.
 * @param {() => Promise<number>} main answers the exit code
 */
export async function runMain(main) {
	try {
		process.exitCode = await main();
	} catch (error) {
		console.error(error instanceof Refusal ? error.message : error);
		process.exitCode = error instanceof Refusal ? error.exitCode : 1;
	}
}
