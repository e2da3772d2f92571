import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { getFailures } from '../../messages/failures';
import { getBackup } from '../../settings/backup';
import { stateItem } from '../../sync/host/session-state';
import { errorNumber } from '../../text/error-numbers';
import { errorOfBackup } from '../exchange/backup-failure';
import { t } from '../i18n';
import { errorOfTrouble } from '../sync/trouble-text';
import { type Packs, usePacks } from '../use-packs';
import { useSettings } from '../use-settings';
import { diagnostics } from './diagnostics';
import { useAnnounce } from './saved';
import { Section } from './section';

/** A text for a report of a fault, shown whole before it is copied. */
export function DiagnosticsSection() {
	const announce = useAnnounce();
	const text = useDiagnostics(usePacks());
	const copy = () =>
		navigator.clipboard.writeText(text).then(
			() => announce('copied'),
			() => announce('notCopied'),
		);
	return (
		<Section name="diagnostics" text={t('diagnosticsText')}>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
			<pre class="report-text" data-testid="diagnostics" tabIndex={0} dir="ltr" lang="en">
				{text}
			</pre>
			<button type="button" class="button" onClick={() => void copy()}>
				{t('copyButton')}
			</button>
		</Section>
	);
}

function useDiagnostics(packs: Packs): string {
	const settings = useSettings();
	const [text, setText] = useState('');
	useEffect(() => {
		if (packs === 'unknown') return;
		void Promise.all([browser.permissions.getAll(), getFailures(), stateItem.getValue(), getBackup()]).then(
			([{ permissions = [], origins = [] }, failures, sync, backup]) =>
				setText(
					diagnostics({
						version: browser.runtime.getManifest().version,
						browser: navigator.userAgent,
						languages: navigator.languages,
						packs: packs === 'unreadable' ? null : packs,
						permissions,
						origins,
						settings,
						troubles: {
							sync: sync?.on && sync.trouble ? errorNumber(errorOfTrouble(sync.trouble)) : null,
							backup: backup.failure && errorNumber(errorOfBackup(backup.failure)),
						},
						failures,
					}),
				),
		);
	}, [packs, settings]);
	return text;
}
