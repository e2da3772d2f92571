import type { SyncDevice } from '../../../sync/state';
import { t } from '../../i18n';
import { deviceName } from './device-name';
import { SecretsForm } from './secrets-form';

/** Takes another device out of the vault, with a new key that it does not get. */
export function RemoveDevice({ device, done }: { device: SyncDevice; done: () => void }) {
	return (
		<>
			<p>{t('syncRemoveText', deviceName(device))}</p>
			<SecretsForm
				id="sync-remove"
				label={t('syncRemoveDo')}
				work={(api, ...secrets) => api.removeDevice(device.id, ...secrets)}
				done={done}
			/>
		</>
	);
}
