import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { t } from '../i18n';

/** Name of the browser's command that clips what is selected. */
const CLIP = 'clip-selection';

/** What a library without clippings says: how they come here. */
export function EmptyLibrary({ importThem }: { importThem: () => void }) {
	const shortcut = useShortcut();
	return (
		<div class="empty-library" data-testid="empty">
			<h2>{t('emptyTitle')}</h2>
			<p>{t('emptyText')}</p>
			<ol>
				<li>{t('emptySelect')}</li>
				<li>{shortcut ? t('emptyClipKeys', shortcut) : t('emptyClip')}</li>
				<li>{t('emptyFind')}</li>
			</ol>
			<p class="empty-actions">
				<a class="button" href={browser.runtime.getURL('/demo.html')} target="_blank" rel="noreferrer">
					{t('emptyTry')}
				</a>
				<button type="button" class="text-button" onClick={importThem}>
					{t('emptyImport')}
				</button>
			</p>
		</div>
	);
}

/** The keys that clip, as the browser has them; null where there are none. */
function useShortcut(): string | null {
	const [shortcut, setShortcut] = useState<string | null>(null);
	useEffect(() => {
		void browser.commands
			?.getAll()
			.then((commands) => setShortcut(commands.find(({ name }) => name === CLIP)?.shortcut || null));
	}, []);
	return shortcut;
}
