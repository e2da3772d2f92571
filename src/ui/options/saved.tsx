import { type ComponentChildren, createContext } from 'preact';
import { useCallback, useContext, useState } from 'preact/hooks';
import type { Settings } from '../../settings/settings';
import { changeSettings } from '../../settings/store';
import { type MessageKey, t } from '../i18n';

const SavedContext = createContext<(message: MessageKey) => void>(() => undefined);

/** Tells the reader quietly, in one place of the page, that something was done. */
export const useAnnounce = (): ((message: MessageKey) => void) => useContext(SavedContext);

/** Stores a change at once and says that it is saved, or that it is not. */
export function useSave(): (change: Parameters<typeof changeSettings>[0]) => Promise<void> {
	const announce = useAnnounce();
	return (change) =>
		changeSettings(change).then(
			() => announce('saved'),
			() => announce('notSaved'),
		);
}

/** One setting, by its name. */
export function useSetting<K extends keyof Settings>(name: K): (value: Settings[K]) => Promise<void> {
	const save = useSave();
	return (value) => save({ [name]: value } as Pick<Settings, K>);
}

/** The place where it is said. */
export function SavedLine({ children }: { children: ComponentChildren }) {
	const [said, setSaid] = useState<{ message: MessageKey; count: number } | null>(null);
	// Always the same function: what was changed must not be drawn as it was while the change is on its way.
	const announce = useCallback(
		(message: MessageKey) => setSaid((last) => ({ message, count: (last?.count ?? 0) + 1 })),
		[],
	);
	return (
		<SavedContext.Provider value={announce}>
			{children}
			<div class="saved" role="status" data-testid="saved">
				{said && <span key={said.count}>{t(said.message)}</span>}
			</div>
		</SavedContext.Provider>
	);
}
