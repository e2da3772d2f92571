import type { Failure } from '../../messages/failures';
import type { PackFacts } from '../../messages/packs';
import { isAllHosts } from '../../settings/origins';
import type { Settings } from '../../settings/settings';
import { errorNumber, isErrorName } from '../../text/error-numbers';

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
	/** The numbers of what keeps sync from going on and of why the latest backup was not written; null where nothing does. */
	troubles: { sync: string | null; backup: string | null };
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
		`Sync: ${facts.troubles.sync ?? 'no trouble'}`,
		`Backups: ${facts.troubles.backup ?? 'no trouble'}`,
		`Last errors: ${facts.failures.length === 0 ? 'none' : facts.failures.length}`,
		...facts.failures.map(
			({ at, where, name, text }) => `${at} ${where}${isErrorName(name) ? ` ${errorNumber(name)}` : ''}: ${text}`,
		),
	].join('\n');
}
