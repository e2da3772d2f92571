import type { Collection } from './collection';
import { readOwnJson, writeOwnJson } from './own-json';
import type { ReadItem } from './read-item';

/**
 * Everything that Sidelight keeps, as one file: what the settings write of themselves, and beside it, under `clippings`,
 * the file of all clippings and texts as `writeOwnJson` has it.
 */
export function* writeBackup(settings: object, collection: Collection, exported: string): Generator<string> {
	yield `${JSON.stringify(settings).slice(0, -1)},"clippings":`;
	yield* writeOwnJson(collection, exported);
	yield '}\n';
}

const hasFormat = (data: unknown): data is { format: unknown; clippings?: unknown } =>
	typeof data === 'object' && data !== null && 'format' in data;

/** Whether a file is one of the settings, with clippings or, as older ones are, without. */
export const isBackup = (data: unknown): boolean => hasFormat(data) && data.format === 'sidelight-data';

/** Reads the clippings of a backup; the settings read theirs. */
export function* readBackup(data: unknown): Generator<ReadItem> {
	if (hasFormat(data) && data.clippings !== undefined) yield* readOwnJson(data.clippings);
}
