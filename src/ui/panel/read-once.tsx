import { useState } from 'preact/hooks';
import { send } from '../../messages/send';
import { t } from '../i18n';

/** Reads a page whose site is off, this once. */
export function ReadOnce({ tab }: { tab: number }) {
	const [refused, setRefused] = useState(false);
	const readOnce = async () => setRefused(!(await send('readTab', { tabId: tab, once: true }).catch(() => false)));
	return (
		<>
			<button type="button" class="button" data-testid="read-once" onClick={() => void readOnce()}>
				{t('readOnce')}
			</button>
			<p role="status">{refused && t('readRefused')}</p>
		</>
	);
}
