import * as z from 'zod/mini';
import { device, files, headsOf } from './fields';

/**
 * What a device says that withdraws a key, as another device was taken out of the vault: how far each device had written
 * under that key and those before it. Whatever else is sealed with them was written later, and counts for nothing.
 */
export const withdrawal = z.object({
	/** The last epoch whose key is withdrawn. */
	epoch: z.int().check(z.minimum(0), z.maximum(65_534)),
	/** By device, its last segment. */
	heads: headsOf(device),
	/** Names of the manifests that stood then. */
	manifests: files(1000),
});
export type Withdrawal = z.infer<typeof withdrawal>;
