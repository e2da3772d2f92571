import { argon2Sync } from 'node:crypto';
import { vi } from 'vitest';
import type { KdfParameters } from '../../src/sync/format/kdf';

/** Tests that open many vaults derive their keys by Node, much quicker; vault-file.test.ts holds the two to be the same. */
vi.mock('../../src/sync/format/kdf', async (original) => ({
	...(await original<typeof import('../../src/sync/format/kdf')>()),
	derive: async (secret: string, { m, t, p }: Omit<KdfParameters, 'n' | 'salt'>, salt: Uint8Array) =>
		Uint8Array.from(
			argon2Sync('argon2id', {
				message: secret,
				nonce: salt,
				memory: m,
				passes: t,
				parallelism: p,
				tagLength: 32,
			}),
		),
}));
