import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { SiteReading } from '../../settings/origins';
import { siteOf } from '../../settings/sites';
import { turnSite } from '../../settings/turn-site';
import { originPattern } from '../../text/site';
import { type MessageKey, t } from '../i18n';
import { useAddress } from './use-address';
import { useSiteReading } from './use-site-reading';

const LINE: Record<SiteReading, MessageKey> = { itself: 'siteAllowed', click: 'siteOnClick', never: 'siteNever' };

/**
 * At the head of the panel: how this site is read, and the switch. "Stop" puts the site on the list of those that are
 * never read, whatever lets it be read; so what the browser has granted stays, and undoing needs no question.
 */
export function SiteLine({ tab, url }: { tab: number; url: string | null }) {
	const address = useAddress(tab, url);
	const reading = useSiteReading(address);
	const [stopped, setStopped] = useState<string | null>(null);
	const [failed, setFailed] = useState<MessageKey | null>(null);
	const site = address === null ? null : siteOf(address);
	useEffect(() => setFailed(null), [site, reading]);
	if (address === null || site === null || reading === null) return null;
	const turn = (to: 'on' | 'off') =>
		turnSite(address, to).then(
			() => setStopped(to === 'off' ? site : null),
			() => setFailed('notSaved'),
		);
	const press = () => {
		if (reading === 'itself') return void turn('off');
		if (reading === 'never') return void turn('on');
		const pattern = originPattern(address);
		// The browser asks only in the click itself, with nothing awaited before.
		const asked = pattern ? browser.permissions.request({ origins: [pattern] }) : Promise.resolve(false);
		void asked.catch(() => false).then((granted) => setFailed(granted ? null : 'sitesRefused'));
	};
	const label: Record<SiteReading, string> = {
		itself: t('stopReadingSite'),
		click: t('alwaysReadSite', site),
		never: stopped === site ? t('undo') : t('turnOn', site),
	};
	return (
		<div class="site-line" data-testid="site-access" data-reading={reading}>
			<p>{t(LINE[reading], site)}</p>
			<button type="button" class="text-button" data-testid={`site-${reading}`} onClick={press}>
				{label[reading]}
			</button>
			<p role="status">{failed && t(failed)}</p>
		</div>
	);
}
