import { useState } from 'preact/hooks';
import { storageAddress } from '../../../sync/remotes/addresses';
import { RemoteConfig, type WebdavConfig } from '../../../sync/remotes/config';
import { t } from '../../i18n';
import { requestStorage } from './request-storage';
import { SecretInput } from './secret-input';
import type { Take } from './take-storage';

interface Props {
	id: string;
	isTrying: boolean;
	/** What is known already, where only credentials are asked for anew. */
	known?: WebdavConfig;
	take: (take: Take) => void;
}

/** Address, user and password of a WebDAV folder. */
export function WebdavFields({ id, isTrying, known, take }: Props) {
	const [url, setUrl] = useState(known?.url ?? '');
	const [user, setUser] = useState(known?.user ?? '');
	const [password, setPassword] = useState('');
	const [wrong, setWrong] = useState<'url' | 'user' | null>(null);
	const submit = (event: Event) => {
		event.preventDefault();
		if (isTrying) return;
		const address = storageAddress(url);
		if (address === null) return refuse('url');
		const config = RemoteConfig.safeParse({ kind: 'webdav', url: address, user, password, versioned: false });
		if (!config.success) return refuse('user');
		setWrong(null);
		take(async () => ((await requestStorage(address)) ? config.data : 'refused'));
	};
	const refuse = (field: 'url' | 'user') => {
		setWrong(field);
		document.getElementById(`${id}-${field}`)?.focus();
	};
	return (
		<form onSubmit={submit} noValidate>
			{!known && (
				<div class="field">
					<label for={`${id}-url`}>{t('syncAddress')}</label>
					<input
						id={`${id}-url`}
						data-testid={`${id}-url`}
						class="input"
						type="url"
						inputMode="url"
						dir="ltr"
						placeholder="https://"
						spellcheck={false}
						value={url}
						aria-invalid={wrong === 'url'}
						aria-describedby={`${id}-url-text`}
						onInput={({ currentTarget }) => setUrl(currentTarget.value)}
					/>
					<p class={wrong === 'url' ? 'problem' : 'quiet'} id={`${id}-url-text`} role="status">
						{t(wrong === 'url' ? 'syncAddressWrong' : 'syncAddressText')}
					</p>
				</div>
			)}
			<div class="field">
				<label for={`${id}-user`}>{t('syncUser')}</label>
				<input
					id={`${id}-user`}
					data-testid={`${id}-user`}
					class="input"
					dir="auto"
					autoComplete="username"
					autoCapitalize="none"
					spellcheck={false}
					value={user}
					aria-invalid={wrong === 'user'}
					onInput={({ currentTarget }) => setUser(currentTarget.value)}
				/>
				{wrong === 'user' && <p class="problem">{t('syncUserWrong')}</p>}
			</div>
			<SecretInput
				id={`${id}-password`}
				label={t('syncPassword')}
				value={password}
				autoComplete="current-password"
				describedBy={`${id}-password-text`}
				change={setPassword}
			/>
			<p class="quiet" id={`${id}-password-text`}>
				{t('syncPasswordText')}
			</p>
			<div class="action">
				<button type="submit" class="button" data-testid="sync-try" aria-disabled={isTrying}>
					{t('syncTry')}
				</button>
			</div>
		</form>
	);
}
