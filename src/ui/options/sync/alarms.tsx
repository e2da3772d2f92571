import type { Alarm, SyncDevice } from '../../../sync/state';
import { t } from '../../i18n';
import { exactTime } from '../../sync/time';
import { deviceName } from './device-name';
import { useWork } from './use-work';

/** What the storage did that the reader should know. */
export function Alarms({ alarms, devices }: { alarms: readonly Alarm[]; devices: readonly SyncDevice[] }) {
	const { run } = useWork();
	if (alarms.length === 0) return null;
	return (
		<div class="notice" role="alert" data-testid="sync-alarms">
			{alarms.map((alarm) => (
				<p key={alarm.kind}>{alarmText(alarm, devices)}</p>
			))}
			{alarms.some(({ kind }) => kind === 'rolled-back' || kind === 'withdrawn') && (
				<button type="button" class="text-button" onClick={() => void run((api) => api.dismissAlarms())}>
					{t('syncSeen')}
				</button>
			)}
		</div>
	);
}

function alarmText(alarm: Alarm, devices: readonly SyncDevice[]): string {
	switch (alarm.kind) {
		case 'damaged':
			return t('syncDamaged', String(alarm.files), exactTime(alarm.since));
		case 'withheld': {
			const names = devices.filter(({ id }) => alarm.devices.includes(id)).map(deviceName);
			return t('syncWithheld', names.join(', '), exactTime(alarm.since));
		}
		case 'rolled-back':
			return `${t('syncRolledBack', String(alarm.files), exactTime(alarm.at))} ${t(alarm.isRepaired ? 'syncRepaired' : 'syncRepairing')}`;
		case 'withdrawn':
			return t('syncWithdrawn', String(alarm.files), exactTime(alarm.at));
		case 'newer-files':
			return t('syncNewerFiles', String(alarm.files));
	}
}
