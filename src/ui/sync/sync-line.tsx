import { browser } from 'wxt/browser';
import { plural, t } from '../i18n';
import { Ago } from './time';
import { troubleText } from './trouble-text';
import { useSync } from './use-sync';

/** How sync stands, in one line that leads to its settings; nothing while it is off. */
export function SyncLine() {
	const { on, state } = useSync();
	if (!on || !state) return null;
	const { trouble, lastGood, waiting, unreadable } = state;
	return (
		<p class="sync-line quiet" data-testid="sync-line">
			<a href={browser.runtime.getURL('/options.html#sync')} target="_blank" rel="noreferrer">
				{t('syncTitle')}
			</a>
			{': '}
			{trouble ? troubleText(trouble) : lastGood ? <Ago at={lastGood} /> : t('syncNever')}
			{waiting > 0 && ` · ${plural('syncWaiting', waiting)}`}
			{unreadable > 0 && ` · ${plural('syncUnreadable', unreadable)}`}
		</p>
	);
}
