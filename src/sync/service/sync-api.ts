import type { SyncApi } from '../api';
import { readState } from '../engine/read-state';
import { askWorker } from '../host/ask-worker';
import { browserHost } from '../host/browser-host';
import type { SyncHost } from '../host/host';
import type { SyncState } from '../state';
import { exportBundle, importBundle } from './bundles';
import { discover, dismissAlarms, mergeDevice, rename, signIn } from './device-settings';
import { begin, join, tryStorage } from './enter';
import { thisDevice } from './environment';
import { exclusively } from './exclusively';
import { changePassphrase, removeDevice, unlock } from './keys';
import { verify } from './run';
import { deleteVault, leave, moveTo, putBack } from './vault-location';

const host: SyncHost = { ...browserHost, askWorker };

/** Everything of sync that a reader can ask for, in the settings page; one change at a time. */
export const syncApi: SyncApi = {
	state: tellState,
	storage: async () => (await host.config.get())?.remote ?? null,
	signIn: (remote) => exclusively(host, () => signIn(host, remote)),
	rename: (name) => exclusively(host, () => rename(name)),
	discover: (address) => discover(host, address),
	tryStorage: (...given) => tryStorage(host, ...given),
	begin: (...given) => exclusively(host, () => begin(host, ...given)),
	join: (...given) => exclusively(host, () => join(host, ...given)),
	verify: (signal) => exclusively(host, () => verify(host, signal)),
	changePassphrase: (...given) => exclusively(host, () => changePassphrase(host, ...given)),
	removeDevice: (...given) => exclusively(host, () => removeDevice(host, ...given)),
	mergeDevice: (device) => exclusively(host, () => mergeDevice(device)),
	unlock: (secret) => exclusively(host, () => unlock(host, secret)),
	putBack: () => exclusively(host, () => putBack(host)),
	moveTo: (config) => exclusively(host, () => moveTo(host, config)),
	leave: () => exclusively(host, () => leave(host)),
	deleteVault: () => exclusively(host, () => deleteVault(host)),
	exportBundle: () => exclusively(host, () => exportBundle(host)),
	importBundle: (bundle) => exclusively(host, () => importBundle(host, bundle)),
	dismissAlarms: async () => {
		await dismissAlarms();
		await tellState();
	},
};

async function tellState(): Promise<SyncState> {
	const state = await readState(thisDevice);
	await host.tellState(state);
	return state;
}
