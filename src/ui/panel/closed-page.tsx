import { browser } from 'wxt/browser';
import type { ClosedPage, Reading } from '../../messages/reading';
import { type MessageKey, t } from '../i18n';
import { Message } from './message';
import { originalAddress } from './original-address';
import { ReadButton } from './read-button';

type Closed = Extract<Reading, { state: 'closed' }>;

const TEXT: Record<ClosedPage, MessageKey> = {
	permission: 'readRefused',
	'browser-page': 'closedBrowserPage',
	pdf: 'closedPdf',
	'reader-view': 'closedReaderView',
	'view-source': 'closedSource',
	file: 'closedFile',
	protected: 'closedProtected',
	silent: 'closedSilent',
};

/** Title of a page that is not open to Sidelight: where a click or a moment may open it, it says no more than that. */
export function closedTitle(why: ClosedPage): MessageKey {
	if (why === 'permission') return 'waitingTitle';
	return why === 'silent' ? 'closedSilentTitle' : 'closedTitle';
}

/** Why a page was not read although that was asked for, and what the reader can do. */
export function ClosedPageState({ tab, reading: { url, why } }: { tab: number; reading: Closed }) {
	const original = url === null ? null : originalAddress(url);
	return (
		<Message title={t(closedTitle(why))}>
			<p class="with-button" data-testid="closed-page" data-why={why}>
				{why === 'permission' && <img src="/icon/32.png" alt="" width="24" height="24" />}
				{t(TEXT[why])}
			</p>
			{why === 'permission' && <ReadButton tab={tab} url={url} again={false} />}
			{(why === 'silent' || why === 'file') && <ReadButton tab={tab} url={url} again />}
			{(why === 'reader-view' || why === 'view-source') && original !== null && (
				<button
					type="button"
					class="button"
					data-testid="open-original"
					onClick={() => void browser.tabs.update(tab, { url: original })}
				>
					{t('openOriginal')}
				</button>
			)}
		</Message>
	);
}
