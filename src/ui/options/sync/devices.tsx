import { useState } from 'preact/hooks';
import type { SyncDevice } from '../../../sync/state';
import { t } from '../../i18n';
import { Ago, exactDate } from '../../sync/time';
import { deviceName } from './device-name';
import { MergeDevice } from './merge-device';
import { RemoveDevice } from './remove-device';
import { RenameDevice } from './rename-device';

/** The devices that write to the vault, this one first. */
export function Devices({ devices }: { devices: readonly SyncDevice[] }) {
	const [open, setOpen] = useState<string | null>(null);
	const shown = devices
		.filter(({ removed }) => !removed)
		.sort((a, b) => Number(b.isThis) - Number(a.isThis) || (b.heard ?? 0) - (a.heard ?? 0));
	return (
		<div class="action">
			<h3>{t('syncDevices')}</h3>
			<ul class="devices" data-testid="sync-devices">
				{shown.map((device) => (
					<li key={device.id}>
						<div class="row">
							<span class="device-name" dir="auto">
								{deviceName(device)}
							</span>
							<span class="quiet">
								{device.isThis ? t('syncThisDevice') : device.heard ? <Heard at={device.heard} /> : t('syncNotHeard')}
								{device.first !== null && ` · ${t('syncFirstSeen', exactDate(device.first))}`}
							</span>
							<button
								type="button"
								class="text-button"
								aria-expanded={open === device.id}
								aria-label={`${t(device.isThis ? 'syncRename' : 'syncRemove')}: ${deviceName(device)}`}
								onClick={() => setOpen(open === device.id ? null : device.id)}
							>
								{t(device.isThis ? 'syncRename' : 'syncRemove')}
							</button>
						</div>
						{open === device.id &&
							(device.isThis ? (
								<RenameDevice name={deviceName(device)} done={() => setOpen(null)} />
							) : (
								<>
									{hasTwin(device, shown) && <MergeDevice device={device} done={() => setOpen(null)} />}
									<RemoveDevice device={device} done={() => setOpen(null)} />
								</>
							))}
					</li>
				))}
			</ul>
		</div>
	);
}

/** Whether another device is called the same, as the copies of one profile are. */
const hasTwin = (device: SyncDevice, devices: readonly SyncDevice[]): boolean =>
	devices.some(({ id, name, browser }) => id !== device.id && name === device.name && browser === device.browser);

function Heard({ at }: { at: number }) {
	return (
		<>
			{t('syncHeard')} <Ago at={at} />
		</>
	);
}
