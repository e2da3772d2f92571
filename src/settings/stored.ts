import * as z from 'zod/mini';
import type { MessageKey } from '../i18n/messages';
import { hiddenList } from '../memory/hidden';
import { seenLog } from '../memory/seen';
import { backupSchema, NO_BACKUP } from './backup';
import { DEFAULT_SETTINGS, settingsSchema } from './settings';

/** Something that is kept on the device and that an exported file holds. */
export interface Exported {
	key: string;
	/** What an exported file may hold under that key; a file that breaks it is refused whole. */
	schema: z.ZodMiniType;
	/** What it is called in the reader's language. */
	label: MessageKey;
	/** How many things it holds, where that says something. */
	count?(value: unknown): number;
}

/** Something that is deleted with everything, and in no exported file. */
interface Unexported {
	key: string;
	/** Why no file may hold it. */
	unexported: string;
}

const count = (value: unknown): number => (Array.isArray(value) ? value.length : 0);

/** A file of an older version lacks what came later: that has its default. */
const completed = <T extends object>(schema: z.ZodMiniType<T>, defaults: T) =>
	z.pipe(
		z.pipe(
			z.record(z.string(), z.unknown()),
			z.transform((value): unknown => ({ ...defaults, ...value })),
		),
		schema,
	);

/** Of a backup's file: a profile that takes it in does not write over the files of the one that it is from. */
const otherSeries = z.pipe(
	completed(backupSchema, NO_BACKUP),
	z.transform((state) => ({ ...state, series: null, written: 0 })),
);

/** What is kept on the device beyond the session, clippings apart, by its keys. */
export const STORED: readonly (Exported | Unexported)[] = [
	{ key: 'settings', schema: completed(settingsSchema, DEFAULT_SETTINGS), label: 'storedSettings' },
	{ key: 'hidden', schema: hiddenList, label: 'storedHidden', count },
	{ key: 'seen', schema: seenLog, label: 'storedSeen', count },
	{ key: 'backup', schema: otherSeries, label: 'storedBackup' },
	{ key: 'sync', unexported: 'holds a password or a token for the storage that sync uses' },
	{ key: 'failures', unexported: 'tells what went wrong in this browser alone' },
	{ key: 'store', unexported: 'tells of the one store of clippings in this profile' },
];

/** What exporting, importing and the settings page go through, in the order in which a file names it. */
export const EXPORTED: readonly Exported[] = STORED.filter((one) => 'schema' in one);
