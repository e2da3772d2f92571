import { useState } from 'preact/hooks';
import type { Entered, SyncApi } from '../../../sync/api';
import { t } from '../../i18n';
import { hintText } from './enter-vault';
import { enteredText } from './failure-text';
import { LostSecret } from './lost-secret';
import { NewSecret, NO_NEW_SECRET } from './new-secret';
import { SecretInput } from './secret-input';
import { useWork } from './use-work';

interface Props {
	id: string;
	label: string;
	work: (api: SyncApi, secret: string, newSecret: string) => Promise<Entered>;
	done: () => void;
}

/** Asks for the vault's secret and makes the one that takes its place. */
export function SecretsForm({ id, label, work, done }: Props) {
	const [secret, setSecret] = useState('');
	const [next, setNext] = useState(NO_NEW_SECRET);
	const [isMissing, setMissing] = useState(false);
	const first = secret === '' ? 'syncSecretMissing' : next.secret === null ? next.first : null;
	const { isBusy, ended, run } = useWork();
	const submit = async (event: Event) => {
		event.preventDefault();
		setMissing(first !== null);
		const { secret: newSecret } = next;
		if (first !== null || newSecret === null) return;
		if ((await run((api) => work(api, secret, newSecret)))?.outcome === 'done') done();
	};
	return (
		<form onSubmit={(event) => void submit(event)} noValidate>
			<SecretInput
				id={`${id}-secret`}
				label={t('syncSecretNow')}
				value={secret}
				autoComplete="off"
				invalid={ended?.outcome === 'wrong-passphrase'}
				change={setSecret}
			/>
			<LostSecret />
			<NewSecret id={id} change={setNext} />
			<p role="status">
				{isBusy && t('syncDeriving')}
				{isMissing && first && t(first)}
				{ended && enteredText(ended)} {ended?.outcome === 'wrong-passphrase' && hintText(secret)}
			</p>
			<div class="action">
				<button type="submit" class="button" aria-disabled={isBusy}>
					{label}
				</button>
			</div>
		</form>
	);
}
