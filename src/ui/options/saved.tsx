import { type ComponentChildren, createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';
import type { Settings } from '../../settings/settings';
import { changeSettings } from '../../settings/store';
import { t } from '../i18n';

const SavedContext = createContext<(text: string) => void>(() => undefined);

/** Tells the reader quietly, in one place of the page, that something was done. */
export const useAnnounce = (): ((text: string) => void) => useContext(SavedContext);

/** Stores a change at once and says that it is saved, or that it is not. */
export function useSave(): (change: Parameters<typeof changeSettings>[0]) => Promise<void> {
	const announce = useAnnounce();
	return (change) =>
		changeSettings(change).then(
			() => announce(t('saved')),
			() => announce(t('notSaved')),
		);
}

/** One setting, by its name. */
export function useSetting<K extends keyof Settings>(name: K): (value: Settings[K]) => Promise<void> {
	const save = useSave();
	return (value) => save({ [name]: value } as Pick<Settings, K>);
}

/** The place where it is said. */
export function SavedLine({ children }: { children: ComponentChildren }) {
	const [said, setSaid] = useState({ text: '', count: 0 });
	const announce = (text: string) => setSaid(({ count }) => ({ text, count: count + 1 }));
	return (
		<SavedContext.Provider value={announce}>
			{children}
			<div class="saved" role="status" data-testid="saved">
				{said.text && <span key={said.count}>{said.text}</span>}
			</div>
		</SavedContext.Provider>
	);
}
