import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Extension } from './extension';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

/** What its last commit is built by, in this order. */
const SCRIPTS = ['build:cli', 'build:pack', 'build:sync', 'build:chrome', 'build:firefox'];

/**
 * The last commit before a file was added: a release of before that change, for tests of the way from it to this one. Null where
 * the history does not go back so far, as in an archive of the sources.
 */
export function commitBefore(file: string): string | null {
	const git = (...args: string[]) => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', stdio: 'pipe' }).trim();
	try {
		const added = git('log', '--diff-filter=A', '--format=%H', '--', file).split('\n').at(-1);
		return git('rev-parse', '--verify', `${added}~1`);
	} catch {
		return null;
	}
}

/** The folder of the extension as it was at a commit, built once with the packages that are installed now. */
export async function buildAt(commit: string, target: Extension['target']): Promise<string> {
	const folder = join(ROOT, '.cache/releases', commit);
	if (!existsSync(folder)) {
		const begun = `${folder}.begun`;
		await rm(begun, { recursive: true, force: true });
		await mkdir(begun, { recursive: true });
		const archive = join(begun, 'sources.tar');
		await run('git', ['archive', '--output', archive, commit], { cwd: ROOT });
		await run('tar', ['-xf', archive], { cwd: begun });
		await symlink(join(ROOT, 'node_modules'), join(begun, 'node_modules'), 'junction');
		await run('npx', ['wxt', 'prepare'], { cwd: begun });
		for (const script of SCRIPTS) await run('npm', ['run', script], { cwd: begun });
		await rename(begun, folder);
	}
	return join(folder, '.output', target === 'firefox' ? 'firefox-mv3' : 'chrome-mv3');
}
