import type { Entered } from '../api';
import { removeDevice as takeOut } from '../engine/vault/devices';
import { inspectFolder } from '../engine/vault/folder';
import { unlockVault } from '../engine/vault/join';
import { type PassphraseChange, changePassphrase as rewrap } from '../engine/vault/passphrase';
import type { SyncHost } from '../host/host';
import { withVault } from './environment';
import { attempt, enteredOf, keyProgress } from './outcome';

export const changePassphrase = (host: SyncHost, secret: string, newSecret: string): Promise<Entered> =>
	change(host, { secret, newSecret, newKey: false });

export const removeDevice = (host: SyncHost, device: string, secret: string, newSecret: string): Promise<Entered> =>
	change(host, { secret, newSecret, newKey: true }, device);

function change(host: SyncHost, what: PassphraseChange, without?: string): Promise<Entered> {
	return attempt(() =>
		withVault(host, async (env) => {
			// Another device may have changed it before: what counts is the newest file.
			await inspectFolder(env);
			if (!(await rewrap(env, what, keyProgress(host)))) return { outcome: 'wrong-passphrase' };
			if (without) await takeOut(env, without);
			return { outcome: 'done' };
		}),
	);
}

/** Takes up the key that another device made, by the secret that goes with it. */
export const unlock = (host: SyncHost, secret: string): Promise<Entered> =>
	attempt(() => withVault(host, async (env) => enteredOf(await unlockVault(env, secret, keyProgress(host)))));
