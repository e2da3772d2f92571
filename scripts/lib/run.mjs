import { spawn } from 'node:child_process';
import { inProject, Refusal, ROOT } from './project.mjs';

const ON_WINDOWS = process.platform === 'win32';

/**
 * @typedef {object} Outcome
 * @property {number} code 0 for success; 127 when the program could not be started; 124 when its time was up
 * @property {string} output what it wrote, both streams in order; empty when `show` was asked for
 * @property {number} seconds
 */

/**
 * Runs a program in the project's folder and waits for its end. Never throws: a program that cannot be started has
 * failed like any other.
 * @param {string} program
 * @param {string[]} args
 * @param {{ show?: boolean, env?: Record<string, string>, limitSeconds?: number }} [options]
 * `show` lets it write to the terminal itself
 * @returns {Promise<Outcome>}
 */
export function run(program, args, { show = false, env = {}, limitSeconds } = {}) {
	const started = Date.now();
	return new Promise((resolve) => {
		const child = spawn(program, args, {
			cwd: ROOT,
			env: { ...process.env, ...env },
			stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
			// npm's own commands are .cmd files on Windows, which only a shell can start.
			shell: ON_WINDOWS && program.endsWith('.cmd'),
		});
		let output = '';
		const collect = (/** @type {Buffer} */ chunk) => {
			output += chunk;
		};
		child.stdout?.on('data', collect);
		child.stderr?.on('data', collect);
		const end = (/** @type {number} */ code) => {
			clearTimeout(timer);
			resolve({ code, output, seconds: (Date.now() - started) / 1000 });
		};
		const outOfTime = () => {
			child.kill();
			// Its own children may hold the streams open; nobody waits for them.
			child.stdout?.destroy();
			child.stderr?.destroy();
			end(124);
		};
		const timer = limitSeconds ? setTimeout(outOfTime, limitSeconds * 1000) : undefined;
		child.on('error', (error) => {
			output += error.message;
			end(127);
		});
		child.on('close', (code) => end(code ?? 1));
	});
}

/**
 * npm, on the same Node as this script. @param {string[]} args @param {Parameters<typeof run>[2]} [options]
 */
export function npm(args, options) {
	// Set by npm itself when it started this script; running its JavaScript needs no shell on any system.
	const script = process.env.npm_execpath;
	if (script?.endsWith('npm-cli.js')) return run(process.execPath, [script, ...args], options);
	return run(ON_WINDOWS ? 'npm.cmd' : 'npm', args, options);
}

/**
 * A tool of the project's packages, by the name of its command. @param {string} name @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function tool(name, args, options) {
	return run(inProject('node_modules', '.bin', ON_WINDOWS ? `${name}.cmd` : name), args, options);
}

/**
 * Shows what a failed program wrote and stops with `message`. @param {Outcome} outcome @param {string} message
 */
export function demand(outcome, message) {
	if (outcome.code === 0) return;
	if (outcome.output) console.error(outcome.output.trimEnd());
	throw new Refusal(message);
}
