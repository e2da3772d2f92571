import { storage } from 'wxt/utils/storage';
import * as z from 'zod/mini';

/** Why a backup was not written; `detail` of a failed download is the browser's word for it. */
export const BACKUP_FAILURES = ['not-allowed', 'store', 'download'] as const;

/** The backups that Sidelight writes by itself: how often, when the last was written, and what kept the latest from it. */
export const backupSchema = z.object({
	schedule: z.enum(['off', 'daily', 'weekly']),
	last: z.nullable(z.iso.datetime()),
	failure: z.nullable(
		z.object({
			at: z.iso.datetime(),
			why: z.enum(BACKUP_FAILURES),
			detail: z.string().check(z.maxLength(100)),
		}),
	),
});

export type BackupState = z.infer<typeof backupSchema>;

const NONE: BackupState = { schedule: 'off', last: null, failure: null };

const item = storage.defineItem<unknown>('local:backup', { version: 1, fallback: NONE });

const parse = (stored: unknown): BackupState => {
	const result = backupSchema.safeParse(stored);
	return result.success ? result.data : NONE;
};

export const getBackup = async (): Promise<BackupState> => parse(await item.getValue());

/** Changes what is named and keeps the rest. */
export async function changeBackup(change: Partial<BackupState>): Promise<void> {
	await item.setValue(backupSchema.parse({ ...(await getBackup()), ...change }));
}

/** Calls back with the state, and what it was, whenever any surface changed it, until `signal` aborts. */
export function watchBackup(changed: (now: BackupState, before: BackupState) => void, signal?: AbortSignal): void {
	const stop = item.watch((now, before) => changed(parse(now), parse(before)));
	signal?.addEventListener('abort', stop);
}
