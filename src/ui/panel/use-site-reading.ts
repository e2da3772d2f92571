import { useEffect, useState } from 'preact/hooks';
import { send } from '../../messages/send';
import { isAllHosts, type SiteReading, siteReading } from '../../settings/origins';
import { useGranted } from '../reach/use-granted';
import { useSettings } from '../use-settings';

/** How the pages of a site are read, by the address of one; null while it is not known, and for pages that are not on the web. */
export function useSiteReading(url: string | null): SiteReading | null {
	const { reach, sitesOff, packsOff } = useSettings();
	const granted = useGranted();
	// Only where the browser grants more than that, the packs' sites have to be known one by one.
	const asks = reach === 'known' && granted?.some(isAllHosts) === true;
	const [domains, setDomains] = useState<readonly string[] | null>(null);
	useEffect(() => {
		if (!asks) return setDomains([]);
		void send('packList', null).then(
			(packs) => setDomains(packs.flatMap((pack) => (packsOff.includes(pack.id) ? [] : pack.domains))),
			() => setDomains([]),
		);
	}, [asks, packsOff]);
	if (url === null || granted === null || domains === null) return null;
	return siteReading(url, { reach, sitesOff }, granted, domains);
}
