import * as z from 'zod/mini';
import { RemoteConfig } from './remotes/config';

const configSchema = z.object({
	remote: RemoteConfig,
	/** The settings as all devices had them when they were last the same; null before that. */
	settings: z.nullable(z.record(z.string(), z.unknown())),
});

/** How this device reaches its vault. Holds credentials, so it is in no export; deleting everything deletes it. */
export type SyncConfig = z.infer<typeof configSchema>;

/** Null where sync is off, or what is stored cannot be read: then the reader chooses the storage again. */
export function parseConfig(stored: unknown): SyncConfig | null {
	const result = configSchema.safeParse(stored);
	return result.success ? result.data : null;
}
