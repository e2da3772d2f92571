import { keepDirectory, keptDirectory } from '../../../sync/host/directory';
import type { RemoteConfig } from '../../../sync/remotes/config';

/**
 * How a storage is got hold of. It begins in the click itself, because the browser asks for permissions and folders only
 * there. Answers what to try, or why there is nothing to try.
 */
export type Take = () => Promise<RemoteConfig | 'refused' | 'cancelled'>;

/** What Chromium has and TypeScript's library does not name yet. */
interface WithPicker {
	showDirectoryPicker(options: { id: string; mode: 'readwrite' }): Promise<FileSystemDirectoryHandle>;
}

/** Has the reader choose a folder of this computer, and keeps hold of it for the worker. */
export const pickFolder: Take = async () => {
	const picker = window as unknown as WithPicker;
	const handle = await picker.showDirectoryPicker({ id: 'sidelight', mode: 'readwrite' }).catch(() => null);
	if (!handle) return 'cancelled';
	await keepDirectory(handle);
	return { kind: 'folder', name: handle.name };
};

/** A handle as Chromium has it. */
interface WithPermission {
	requestPermission(options: { mode: 'readwrite' }): Promise<PermissionState>;
}

/** Asks for the chosen folder again, which Chromium forgets after a while. */
export async function allowFolder(): Promise<boolean> {
	const handle = (await keptDirectory()) as unknown as WithPermission | undefined;
	const answer = await handle?.requestPermission({ mode: 'readwrite' }).catch(() => 'denied' as const);
	return answer === 'granted';
}
