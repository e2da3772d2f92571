import type { SeenFile } from '../../../clippings/store/sync-tables';
import { parseName } from '../../format/names';
import type { RemoteFile } from '../../remotes/remote';
import type { Environment } from '../environment';
import type { LogFile } from '../read-file';
import { inspectFolder } from '../vault/folder';

const LOG = 'v1/log';

/** The log as it was listed, and what this device knows of it. */
export interface LogView {
	files: readonly LogFile[];
	seen: ReadonlyMap<string, SeenFile['how']>;
}

/** The files of the log that bear its names; what others put there is left alone. */
export async function listLog(env: Environment): Promise<LogFile[]> {
	let listed: RemoteFile[] | null = await env.remote.list(LOG);
	if (!listed) {
		await inspectFolder(env);
		await env.remote.makeFolder(LOG);
		listed = [];
	}
	return listed.flatMap((file) => {
		const parsed = parseName(file.name);
		return parsed?.kind === 'segment' || parsed?.kind === 'manifest' ? { ...file, parsed } : [];
	});
}

/** How many files the log has, and their bytes. */
export const sizeOfLog = (listed: readonly LogFile[]): { files: number; bytes: number } => ({
	files: listed.length,
	bytes: listed.reduce((sum, { size }) => sum + size, 0),
});

/** What this device knows of the files, as it stands now. */
export const viewLog = async (env: Environment, files: readonly LogFile[]): Promise<LogView> => ({
	files,
	seen: new Map(
		(await env.store.read(['seen'], (tx) => tx.list('seen'))).map(({ name, how }): [string, SeenFile['how']] => [
			name,
			how,
		]),
	),
});
