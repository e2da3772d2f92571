import type { Failure } from '../../messages/failures';
import type { PackFacts } from '../../messages/packs';
import { isAllHosts } from '../../settings/origins';
import type { Settings } from '../../settings/settings';

/** What a report of a fault may tell. */
interface DiagnosticFacts {
	version: string;
	/** The browser's own name for itself. */
	browser: string;
	languages: readonly string[];
	packs: readonly PackFacts[] | null;
	permissions: readonly string[];
	origins: readonly string[];
	settings: Settings;
	failures: readonly Failure[];
}

/** A text for a report, in English as those who read it may not share the reader's language. It names no site. */
export function diagnostics(facts: DiagnosticFacts): string {
	const { sitesOff, packsOff, ...settings } = facts.settings;
	const named = facts.origins.filter((origin) => !isAllHosts(origin));
	const packs = facts.packs?.map(({ id, version, checksum }) => {
		return `${id} ${version}${packsOff.includes(id) ? ' (off)' : ''} ${checksum}`;
	});
	return [
		`Sidelight ${facts.version}`,
		`Browser: ${facts.browser}`,
		`Languages: ${facts.languages.join(', ')}`,
		...(packs ?? ['cannot be read']).map((pack) => `Pack: ${pack}`),
		`Permissions: ${[...facts.permissions].sort().join(', ')}`,
		`Sites allowed: ${facts.origins.some(isAllHosts) ? 'all, and ' : ''}${named.length} patterns`,
		`Settings: ${Object.entries(settings)
			.map(([name, value]) => `${name}=${value}`)
			.join(', ')}, sitesOff=${sitesOff.length}`,
		`Errors since the browser was started: ${facts.failures.length === 0 ? 'none' : facts.failures.length}`,
		...facts.failures.map(({ at, where, text }) => `${at} ${where}: ${text}`),
	].join('\n');
}
