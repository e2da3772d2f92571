import { useEffect, useState } from 'preact/hooks';
import { configItem } from '../../sync/host/stored-config';

/** A part of a page that is loaded once sync is on, and never where it stays off; null until then. */
export function useWhenOn<Part>(load: () => Promise<Part>): Part | null {
	const [loaded, setLoaded] = useState<{ part: Part } | null>(null);
	useEffect(() => {
		let gone = false;
		const look = async (config: unknown) => {
			if (config === null) return;
			const part = await load();
			if (!gone) setLoaded({ part });
		};
		const stop = configItem.watch((config) => void look(config));
		void configItem.getValue().then(look);
		return () => {
			gone = true;
			stop();
		};
	}, []);
	return loaded?.part ?? null;
}
