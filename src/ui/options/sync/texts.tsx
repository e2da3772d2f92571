import type { SyncState } from '../../../sync/state';
import { t, uiLanguage } from '../../i18n';
import { useSettings } from '../../use-settings';
import { useSetting } from '../saved';
import { Switch } from '../switch';
import type { StorageKind } from './storages';

interface Props {
	kind: StorageKind;
	texts: Extract<SyncState, { on: true }>['texts'];
}

/** Whether the texts of saved articles go to the storage, and how many are there. */
export function Texts({ kind, texts: { all, left } }: Props) {
	const { syncTexts } = useSettings();
	const setSyncTexts = useSetting('syncTexts');
	if (kind === 'account') return <p data-testid="sync-texts-account">{t('syncTextsAccount')}</p>;
	const { format } = new Intl.NumberFormat(uiLanguage());
	return (
		<>
			<Switch
				id="sync-texts"
				title={t('syncTexts')}
				text={t('syncTextsText')}
				checked={syncTexts}
				change={(checked) => void setSyncTexts(checked)}
			/>
			{syncTexts && all > 0 && (
				<p class="quiet" data-testid="sync-texts-sent">
					{t('syncTextsSent', format(all - left), format(all))}
				</p>
			)}
		</>
	);
}
