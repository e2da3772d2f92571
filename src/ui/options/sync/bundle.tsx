import { useState } from 'preact/hooks';
import { download } from '../../exchange/download';
import { t } from '../../i18n';
import { withNumber } from '../../with-number';
import { FileButton } from '../file-button';
import { enteredText } from './failure-text';
import { useWork } from './use-work';

const refusalText = (why: 'unreadable' | 'other-vault'): string =>
	why === 'unreadable'
		? withNumber(t('syncBundleUnreadable'), 'vault:bundle-unreadable')
		: withNumber(t('syncBundleOther'), 'vault:bundle-other');

/** The vault as one file, out and in, for devices that share no storage. */
export function Bundle({ isOnlyWay }: { isOnlyWay: boolean }) {
	const { isBusy, ended, run } = useWork();
	const [told, setTold] = useState('');
	const save = () =>
		run(async (api) => {
			setTold('');
			const { bundle, leftOut } = await api.exportBundle();
			download(bundle, `sidelight-vault-${new Date().toISOString().slice(0, 10)}.zip`);
			setTold(leftOut ? `${t('syncBundleSaved')} ${t('syncBundleLeftOut')}` : t('syncBundleSaved'));
		});
	const load = (file: File) =>
		run(async (api) => {
			setTold('');
			const taken = await api.importBundle(file);
			if (taken.outcome === 'done') setTold(t('syncBundleTaken', String(taken.files)));
			else setTold(refusalText(taken.outcome));
		});
	return (
		<div class="action">
			<p>{t(isOnlyWay ? 'syncBundleOnlyText' : 'syncBundleText')}</p>
			<div class="row">
				<button
					type="button"
					class="button"
					data-testid="sync-bundle-out"
					aria-disabled={isBusy}
					onClick={() => void save()}
				>
					{t('syncBundleOut')}
				</button>
				<FileButton
					label={t('syncBundleIn')}
					accept=".zip,.sidelight"
					testId="sync-bundle-in"
					load={(file) => void load(file)}
				/>
			</div>
			<p role="status" class="quiet" data-testid="sync-bundle-told">
				{told || (ended && enteredText(ended))}
			</p>
		</div>
	);
}
