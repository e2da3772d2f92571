import { t, uiLanguage } from '../i18n';
import type { SyncOn } from './use-sync';

/** What would be lost with this device, as the storage has not shown it; nothing where that is nothing. */
export function OnlyHere({ state: { waiting, texts }, sendsTexts }: { state: SyncOn; sendsTexts: boolean }) {
	const number = (count: number) => new Intl.NumberFormat(uiLanguage()).format(count);
	const kept = sendsTexts ? texts.left : texts.all;
	if (waiting === 0 && kept === 0) return null;
	return (
		<p data-testid="sync-only-here">
			{waiting > 0 && t('syncOnlyHere', number(waiting))} {kept > 0 && t('syncTextsOnlyHere', number(kept))}
		</p>
	);
}
