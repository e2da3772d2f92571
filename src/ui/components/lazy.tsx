import type { ComponentType } from 'preact';
import { useLoaded } from '../use-loaded';

/**
 * A component whose code is loaded when it is first shown; nothing is seen until then. Preact's own, with Suspense, would
 * cost each page more than 4 kB.
 */
export function lazy<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
	let loaded: ComponentType<Props> | null = null;
	const loadAndKeep = async () => {
		loaded = await load();
		return loaded;
	};
	return function Lazy(props: Props) {
		const Shown = useLoaded(loadAndKeep, true, loaded);
		return Shown && <Shown {...props} />;
	};
}
