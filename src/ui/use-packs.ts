import { useEffect, useState } from 'preact/hooks';
import type { PackFacts } from '../messages/packs';
import { send } from '../messages/send';
import { useSettings } from './use-settings';

export type Packs = PackFacts[] | 'unknown' | 'unreadable';

/** All packs, those that are off included, once the background has told them. */
export function usePacks(): Packs {
	const [packs, setPacks] = useState<Packs>('unknown');
	useEffect(() => void send('packList', null).then(setPacks, () => setPacks('unreadable')), []);
	return packs;
}

/** The packs in use; null while they are not known, and where they cannot be read. */
export function usePacksOn(): PackFacts[] | null {
	const packs = usePacks();
	const { packsOff } = useSettings();
	return typeof packs === 'string' ? null : packs.filter(({ id }) => !packsOff.includes(id));
}

/** Host names of the news sites known to the packs in use; null while they are not known. */
export function useKnownDomains(packs: Packs): string[] | null {
	const { packsOff } = useSettings();
	if (typeof packs === 'string') return null;
	const used = packs.filter(({ id }) => !packsOff.includes(id));
	return [...new Set(used.flatMap(({ domains }) => domains))].sort();
}
