import type { Pack } from '../corpus/pack/open';

/** A function that makes its value for a pack and a key (a language, say) at the first call, and keeps it with the pack. */
export function perPack<K, V>(make: (pack: Pack, key: K) => V): (pack: Pack, key: K) => V {
	const packs = new WeakMap<Pack, Map<K, V>>();
	return (pack, key) => {
		let kept = packs.get(pack);
		if (!kept) {
			kept = new Map();
			packs.set(pack, kept);
		}
		let value = kept.get(key);
		if (value === undefined) {
			value = make(pack, key);
			kept.set(key, value);
		}
		return value;
	};
}
