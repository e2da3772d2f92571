import type { SyncDevice } from '../../../sync/state';
import { t } from '../../i18n';

/** What a device is called, or the browser that it is in. */
export const deviceName = ({ name, browser }: Pick<SyncDevice, 'name' | 'browser'>): string =>
	name || browser || t('syncNamelessDevice');
