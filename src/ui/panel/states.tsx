import { browser } from 'wxt/browser';
import type { Reading } from '../../messages/reading';
import { type MessageKey, t } from '../i18n';
import { withNumber } from '../with-number';
import { ClosedPageState, closedTitle } from './closed-page';
import { Message } from './message';
import { OpenFrame } from './open-frame';
import { ReadButton } from './read-button';
import { ReadOnce } from './read-once';

type Failure = Extract<Reading, { state: 'failed' }>['reason'];
type Unread = Exclude<Reading, { state: 'read' }>;

const failureText: Record<Failure, MessageKey> = {
	'pack-unreadable': 'failedPack',
	'page-too-large': 'failedLarge',
	unexpected: 'failedUnexpected',
};

const TITLE: Record<Exclude<Unread['state'], 'closed'>, MessageKey> = {
	waiting: 'waitingTitle',
	reading: 'readingTitle',
	off: 'offTitle',
	'no-article': 'noArticleTitle',
	failed: 'failedTitle',
};

/** Title of each state without notes, also read out when the state changes. */
export const stateTitle = (reading: Unread): string =>
	t(reading.state === 'closed' ? closedTitle(reading.why) : TITLE[reading.state]);

/** What the panel shows where there are no notes, and what the reader can do about it. */
export function UnreadState({ tab, reading }: { tab: number; reading: Unread }) {
	const title = stateTitle(reading);
	if (reading.state === 'closed') return <ClosedPageState tab={tab} reading={reading} />;
	if (reading.state === 'off')
		return (
			<Message title={title} text={t('offText')}>
				<ReadOnce tab={tab} />
			</Message>
		);
	if (reading.state === 'reading')
		return (
			<div class="soon">
				<Message title={title}>
					{/* A reading that does not end was cut off, and can be begun anew. */}
					<div class="at-length">
						<ReadButton tab={tab} url={reading.url} again />
					</div>
				</Message>
			</div>
		);
	if (reading.state === 'no-article')
		return (
			<Message title={title} text={t(reading.frame ? 'noArticleFramed' : 'noArticleText')}>
				{reading.frame && <OpenFrame frame={reading.frame} />}
				<ReadButton tab={tab} url={reading.url} again />
			</Message>
		);
	if (reading.state === 'failed')
		return (
			<Message title={title} text={withNumber(t(failureText[reading.reason]), `reading:${reading.reason}`)}>
				{reading.reason === 'unexpected' && <ReadButton tab={tab} url={reading.url} again />}
			</Message>
		);
	return (
		<div class="soon">
			<Message title={title} text={t('waitingText')}>
				<ReadButton tab={tab} url={reading.url} again={false} />
				<p>
					<a href={browser.runtime.getURL('/demo.html')} target="_blank" rel="noreferrer">
						{t('seeExample')}
					</a>
				</p>
			</Message>
		</div>
	);
}
