import { browser } from 'wxt/browser';
import type { Correction } from '../../memory/seen';
import { libraryAddress } from '../../messages/library-address';
import { Disclosures } from '../components/disclosures';
import { t } from '../i18n';
import { useWhenOn } from '../sync/use-when-on';
import { CorrectionList } from './corrections';
import { KeyboardHelp } from './keyboard-help';

const loadLine = async () => (await import('../sync/sync-line')).SyncLine;

/** Below everything: the corrections that were told, and the keys. */
export function PanelFoot({ told }: { told: readonly Correction[] }) {
	const SyncLine = useWhenOn(loadLine);
	return (
		<footer class="panel-foot" data-testid="panel-foot">
			<Disclosures
				id="foot"
				parts={[
					{
						name: 'corrections',
						label: t('correctionsButton'),
						content: () => <CorrectionList corrections={told} />,
					},
					{ name: 'keyboard', label: t('keyboardButton'), content: () => <KeyboardHelp /> },
				]}
			/>
			<p class="library-link">
				<a href={libraryAddress()} target="_blank" rel="noreferrer">
					{t('libraryTitle')}
				</a>
				<a href={browser.runtime.getURL('/options.html')} target="_blank" rel="noreferrer">
					{t('settingsTitle')}
				</a>
			</p>
			{SyncLine && <SyncLine />}
		</footer>
	);
}
