import { useState } from 'preact/hooks';
import { t } from '../../i18n';
import { hintText } from './enter-vault';
import { enteredText } from './failure-text';
import { LostSecret } from './lost-secret';
import { SecretInput } from './secret-input';
import { useWork } from './use-work';

/** Takes the vault's new secret, after another device changed it. */
export function Unlock({ done }: { done: () => void }) {
	const [secret, setSecret] = useState('');
	const { isBusy, ended, run } = useWork();
	const submit = async (event: Event) => {
		event.preventDefault();
		if (secret && (await run((api) => api.unlock(secret)))?.outcome === 'done') done();
	};
	return (
		<form onSubmit={(event) => void submit(event)} noValidate>
			<SecretInput id="sync-unlock" label={t('syncSecret')} value={secret} autoComplete="off" change={setSecret} />
			<button type="submit" class="button" aria-disabled={isBusy}>
				{t('syncUnlock')}
			</button>
			<p role="status">
				{ended && enteredText(ended)} {ended?.outcome === 'wrong-passphrase' && hintText(secret)}
			</p>
			<LostSecret isLocked />
		</form>
	);
}
