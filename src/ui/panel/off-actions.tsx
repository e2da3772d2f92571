import { useState } from 'preact/hooks';
import { send } from '../../messages/send';
import { isOnSites, siteOf } from '../../settings/sites';
import { changeSettings } from '../../settings/store';
import { t } from '../i18n';

/** What the reader can do on a page whose site is off: read it this once, or turn the site on. */
export function OffActions({ tab, url }: { tab: number; url: string }) {
	const [refused, setRefused] = useState(false);
	const readOnce = async () => setRefused(!(await send('readTab', { tabId: tab, once: true }).catch(() => false)));
	const turnOn = () =>
		changeSettings(({ sitesOff }) => ({ sitesOff: sitesOff.filter((site) => !isOnSites(url, [site])) }));
	return (
		<>
			<button type="button" class="button" data-testid="read-once" onClick={() => void readOnce()}>
				{t('readOnce')}
			</button>
			<button type="button" class="text-button" data-testid="turn-on" onClick={() => void turnOn()}>
				{t('turnOn', siteOf(url) ?? '')}
			</button>
			<p role="status">{refused && t('readRefused')}</p>
		</>
	);
}
