import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { originPattern } from '../../text/site';
import { t } from '../i18n';

/** Lets the reader have a site read by itself from now on, or take that back. Nothing for pages that have no site. */
export function SiteAccess({ url }: { url: string }) {
	const site = originPattern(url);
	const [allowed, setAllowed] = useState<boolean | null>(null);
	useEffect(() => {
		if (site === null) return;
		const look = () => void browser.permissions.contains({ origins: [site] }).then(setAllowed);
		look();
		browser.permissions.onAdded.addListener(look);
		browser.permissions.onRemoved.addListener(look);
		return () => {
			browser.permissions.onAdded.removeListener(look);
			browser.permissions.onRemoved.removeListener(look);
		};
	}, [site]);
	if (site === null || allowed === null) return null;
	const origins = { origins: [site] };
	// The browser asks only in the click itself, with nothing awaited before.
	const change = () =>
		void (allowed ? browser.permissions.remove(origins) : browser.permissions.request(origins)).catch(() => false);
	return (
		<p class="quiet" data-testid="site-access">
			{allowed && `${t('siteAllowed', new URL(url).hostname)} `}
			<button type="button" class="text-button" onClick={change}>
				{allowed ? t('stopReadingSite') : t('alwaysReadSite', new URL(url).hostname)}
			</button>
		</p>
	);
}
