import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A component whose code is loaded when it is first shown; nothing is seen until then. */
export function lazy<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
	let loaded: ComponentType<Props> | null = null;
	return function Lazy(props: Props) {
		const [Shown, setShown] = useState<ComponentType<Props> | null>(() => loaded);
		useEffect(() => {
			if (Shown) return;
			let current = true;
			void load().then((component) => {
				loaded = component;
				if (current) setShown(() => component);
			});
			return () => {
				current = false;
			};
		}, [Shown]);
		return Shown && <Shown {...props} />;
	};
}
