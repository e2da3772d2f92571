import * as z from 'zod/mini';
import { storedItem } from '../storage/stored-item';

/**
 * Why a backup was not written; `detail` of a failed download is the browser's word for it. `lost`: the browser cleared the
 * clippings away, and earlier files may be all that is left of them.
 */
export const BACKUP_FAILURES = ['not-allowed', 'store', 'download', 'lost'] as const;

/** Files are written in turn, the newest in place of the oldest. */
export const KEPT_BACKUPS = 10;

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
	/** What the names of this profile's files have in them, so that no other's are written over; null before the first. */
	series: z.nullable(z.string().check(z.regex(/^[a-z0-9]{4}$/))),
	/** How many files of the series were written. */
	written: z.int().check(z.minimum(0)),
});

export type BackupState = z.infer<typeof backupSchema>;

export const NO_BACKUP: BackupState = { schedule: 'off', last: null, failure: null, series: null, written: 0 };

const item = storedItem('kept:backup', (stored): BackupState => {
	// What an older version stored has fewer fields.
	const result = backupSchema.safeParse({ ...NO_BACKUP, ...(stored as object | null) });
	return result.success ? result.data : NO_BACKUP;
});

export const getBackup = (): Promise<BackupState> => item.get();

/** Changes what is named and keeps the rest. */
export const changeBackup = (change: Partial<BackupState>): Promise<void> =>
	item.change((now) => backupSchema.parse({ ...now, ...change }));

/** Calls back with the state, and what it was, whenever any surface changed it, until `signal` aborts. */
export const watchBackup = (changed: (now: BackupState, before: BackupState) => void, signal?: AbortSignal): void =>
	item.watch(changed, signal);

/**
 * Where the next scheduled backup goes, below the folder for downloads: `Sidelight/backup-x7k4-03.json`. Names are used
 * again rather than files deleted, as Firefox tells an extension nothing of what it downloaded before the last start.
 */
export function nextFile({ series, written }: BackupState): { name: string; series: string } {
	const own = series ?? newSeries();
	const place = String((written % KEPT_BACKUPS) + 1).padStart(2, '0');
	return { name: `Sidelight/backup-${own}-${place}.json`, series: own };
}

const newSeries = (): string =>
	Array.from(crypto.getRandomValues(new Uint8Array(4)), (byte) => (byte % 36).toString(36)).join('');
