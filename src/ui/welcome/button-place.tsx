import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { t } from '../i18n';

/** What browsers tell of the toolbar; older ones tell nothing, or not when it changes. */
interface ToolbarSettings {
	getUserSettings?(): Promise<{ isOnToolbar?: boolean }>;
	onUserSettingsChanged?: { addListener(changed: () => void): void; removeListener(changed: () => void): void };
}

/** Whether the reader sees Sidelight's button without opening a menu; where the browser does not tell, it is taken to be so. */
function useIsPinned(): boolean {
	const [isPinned, setIsPinned] = useState(true);
	useEffect(() => {
		const action: ToolbarSettings = browser.action;
		const look = () =>
			void action
				.getUserSettings?.()
				.then(({ isOnToolbar }) => setIsPinned(isOnToolbar !== false))
				.catch(() => undefined);
		look();
		action.onUserSettingsChanged?.addListener(look);
		return () => action.onUserSettingsChanged?.removeListener(look);
	}, []);
	return isPinned;
}

/** Shows the button and says where it is: in the toolbar, or in the menu that the browser keeps it in, and how to pin it. */
export function ButtonPlace() {
	const isPinned = useIsPinned();
	return (
		<p class="button-place" data-testid="button-place">
			<span class="toolbar-picture" aria-hidden="true">
				<span class="address-bar" />
				{isPinned ? <img src="/icon/sidelight.svg" alt="" width="20" height="20" /> : <PuzzlePiece />}
			</span>
			{t(isPinned ? 'welcomeButton' : 'welcomePin')}
		</p>
	);
}

/** As browsers draw their menu of extensions, then the way from it to the button. */
function PuzzlePiece() {
	return (
		<>
			<svg aria-hidden="true" width="20" height="20" viewBox="0 0 24 24">
				<path
					d="M3 8h5a3 3 0 1 1 6 0h5v5a3 3 0 1 1 0 6v2H3v-5a3 3 0 1 0 0-4z"
					fill="none"
					stroke="currentColor"
					stroke-width="1.8"
				/>
			</svg>
			<svg class="leads-to" aria-hidden="true" width="12" height="20" viewBox="0 0 12 20">
				<path d="M2 5l6 5-6 5" fill="none" stroke="currentColor" stroke-width="1.8" />
			</svg>
			<img src="/icon/sidelight.svg" alt="" width="20" height="20" />
		</>
	);
}
