import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure, reasonOf } from '../failure';
import { print, type Subcommand } from './commands';

/** The files of a new pack by their path below this folder, as text. */
const FILES = import.meta.glob<string>('./new-pack/**/*.yaml', { query: '?raw', import: 'default', eager: true });

/** `sidelight corpus new`: a pack on another subject, with an example of each kind that builds, lints and tests at once. */
export const newCommand: Subcommand = {
	options: {},
	run: ([dir, ...more]) => {
		if (dir === undefined || more.length > 0) throw new Failure('corpus new: name one folder for the new pack');
		if (!isEmpty(dir)) throw new Failure(`${dir}: it is not empty; name a new folder, so that nothing is overwritten`);
		const files = Object.entries(FILES).map(([path, text]) => [path.replace('./new-pack/', ''), text] as const);
		for (const [path, text] of files) write(join(dir, path), text);
		print(
			...files.map(([path]) => join(dir, path)),
			'',
			`Replace the examples by your own, beginning with ${join(dir, 'pack.yaml')}. Then:`,
			`  sidelight corpus lint ${dir}`,
			`  sidelight corpus test ${dir}`,
			`  sidelight corpus build ${dir} --out my.pack`,
		);
		return 0;
	},
};

function isEmpty(dir: string): boolean {
	try {
		return !existsSync(dir) || readdirSync(dir).length === 0;
	} catch {
		throw new Failure(`${dir}: it is not a folder`);
	}
}

function write(path: string, text: string): void {
	try {
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, text);
	} catch (error) {
		throw new Failure(`${path}: ${reasonOf(error)}`, 'command:file');
	}
}
