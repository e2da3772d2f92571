import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../settings/settings';
import { getSettings, watchSettings } from '../settings/store';

/** The settings, kept current whichever surface changes them; null until they are known. */
export function useSettings(): Settings | null {
	const [settings, setSettings] = useState<Settings | null>(null);
	useEffect(() => {
		const stop = new AbortController();
		// What changes while the stored settings are being fetched is newer than what is fetched.
		let heard = false;
		watchSettings((now) => {
			heard = true;
			setSettings(now);
		}, stop.signal);
		void getSettings().then((stored) => {
			if (!heard && !stop.signal.aborted) setSettings(stored);
		});
		return () => stop.abort();
	}, []);
	return settings;
}
