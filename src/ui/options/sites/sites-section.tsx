import { useRef } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { namedSites, siteOrigins } from '../../../settings/origins';
import { MAX_SITES } from '../../../settings/settings';
import { t } from '../../i18n';
import { requestOrigins } from '../../reach/change-reach';
import { useGranted } from '../../reach/use-granted';
import { useKnownDomains, usePacks } from '../../use-packs';
import { useSettings } from '../../use-settings';
import { useSave } from '../saved';
import { Section } from '../section';
import { SiteList } from './site-list';

/** The sites that are always read, which the browser keeps, and those that never are, which the settings keep. */
export function SitesSection() {
	return (
		<Section name="sites" text={t('sitesText')}>
			<AllowedSites />
			<SitesOff />
		</Section>
	);
}

function AllowedSites() {
	const granted = useGranted() ?? [];
	const sites = namedSites(granted, useKnownDomains(usePacks()) ?? []);
	// What made up a site that was removed, to be asked for again as it was.
	const removed = useRef(new Map<string, string[]>());
	const add = (hosts: readonly string[]) =>
		requestOrigins(hosts.flatMap((host) => removed.current.get(host) ?? siteOrigins(host)));
	const remove = async (hosts: readonly string[]) => {
		const origins = hosts.flatMap((host) => sites.get(host) ?? siteOrigins(host));
		for (const host of hosts) removed.current.set(host, sites.get(host) ?? siteOrigins(host));
		return browser.permissions.remove({ origins });
	};
	return (
		<SiteList
			id="allowed"
			title={t('sitesAllowed')}
			text={t('sitesAllowedText')}
			empty={t('sitesAllowedNone')}
			sites={[...sites.keys()]}
			refused={t('sitesRefused')}
			add={add}
			remove={remove}
		/>
	);
}

function SitesOff() {
	const { sitesOff } = useSettings();
	const save = useSave();
	const add = async (hosts: readonly string[]) => {
		if (sitesOff.length + hosts.length > MAX_SITES) return false;
		await save((now) => ({ sitesOff: [...new Set([...now.sitesOff, ...hosts])].sort() }));
		return true;
	};
	const remove = async (hosts: readonly string[]) => {
		await save((now) => ({ sitesOff: now.sitesOff.filter((site) => !hosts.includes(site)) }));
		return true;
	};
	return (
		<SiteList
			id="off"
			title={t('sitesOff')}
			text={t('sitesOffText')}
			empty={t('sitesOffNone')}
			sites={sitesOff}
			refused={t('sitesTooMany', String(MAX_SITES))}
			add={add}
			remove={remove}
		/>
	);
}
