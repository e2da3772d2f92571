import { useState } from 'preact/hooks';
import { t } from '../../i18n';
import { useAnnounce } from '../saved';
import { SecretsForm } from './secrets-form';

/** Another passphrase or recovery code for the vault. */
export function ChangeSecret() {
	const [isOpen, setOpen] = useState(false);
	const announce = useAnnounce();
	return (
		<details class="more" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
			<summary>{t('syncChangeSecret')}</summary>
			{isOpen && (
				<>
					<p>{t('syncChangeSecretText')}</p>
					<SecretsForm
						id="sync-change"
						label={t('syncChangeSecretDo')}
						work={(api, ...secrets) => api.changePassphrase(...secrets)}
						done={() => {
							setOpen(false);
							announce('saved');
						}}
					/>
				</>
			)}
		</details>
	);
}
