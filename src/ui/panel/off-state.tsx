import { changeSettings } from '../../settings/store';
import { t } from '../i18n';
import { Message } from './message';
import { readTab } from './read-page';
import { siteOf, withoutSite } from './site-off';

/** Says that the reader switched Sidelight off on this site, and lets them switch it on again. */
export function OffState({ tab, url }: { tab: number; url: string }) {
	const site = siteOf(url) ?? url;
	const turnOn = async () => {
		await changeSettings(({ sitesOff }) => ({ sitesOff: withoutSite(url, sitesOff) }));
		await readTab(tab);
	};
	return (
		<Message title={t('offTitle')} text={t('offText', site)}>
			<button type="button" class="button" data-testid="turn-on" onClick={turnOn}>
				{t('turnOn', site)}
			</button>
		</Message>
	);
}
