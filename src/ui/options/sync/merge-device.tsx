import type { SyncDevice } from '../../../sync/state';
import { t } from '../../i18n';
import { deviceName } from './device-name';
import { EnteredProblem } from './problem';
import { useWork } from './use-work';

/** Takes a device out of the list that is another by the same name, without a new key: its profile was copied or put back. */
export function MergeDevice({ device, done }: { device: SyncDevice; done: () => void }) {
	const { isBusy, ended, run } = useWork();
	const merge = async () => {
		if ((await run((api) => api.mergeDevice(device.id)))?.outcome === 'done') done();
	};
	return (
		<>
			<p>{t('syncMergeText', deviceName(device))}</p>
			<div class="action">
				<button
					type="button"
					class="button"
					data-testid="sync-merge"
					aria-disabled={isBusy}
					onClick={() => void merge()}
				>
					{t('syncMerge')}
				</button>
			</div>
			<div role="status">{ended && <EnteredProblem entered={ended} />}</div>
		</>
	);
}
