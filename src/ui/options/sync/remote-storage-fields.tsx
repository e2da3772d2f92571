import { useState } from 'preact/hooks';
import { type DiscoveredStorage, discoveryOrigin, hostOf } from '../../../sync/remotes/remote-storage-discovery';
import { t } from '../../i18n';
import { askDialog } from './ask-dialog';
import { loadApi } from './load-api';
import { requestStorage } from './request-storage';
import type { Take } from './take-storage';

interface Props {
	id: string;
	isTrying: boolean;
	take: (take: Take) => void;
}

/** A remoteStorage address: first the storage is looked for, then the reader lets Sidelight in, each in a click of its own. */
export function RemoteStorageFields({ id, isTrying, take }: Props) {
	const [address, setAddress] = useState('');
	const [problem, setProblem] = useState<'syncUserHostWrong' | 'syncPermissionRefused' | 'syncNoRemoteStorage' | null>(
		null,
	);
	const [found, setFound] = useState<DiscoveredStorage | null>(null);
	const look = async () => {
		const host = hostOf(address);
		if (host === null) return setProblem('syncUserHostWrong');
		// Asked for before anything is awaited: browsers ask only in the click.
		if (!(await requestStorage(discoveryOrigin(host)))) return setProblem('syncPermissionRefused');
		const storage = await (await loadApi()).discover(address);
		setFound(storage?.dialog ? storage : null);
		setProblem(storage?.dialog ? null : 'syncNoRemoteStorage');
	};
	const signIn = ({ root, dialog }: DiscoveredStorage) =>
		take(async () => {
			if (!(await requestStorage(root))) return 'refused';
			const token = dialog && (await askDialog(dialog, root));
			return token ? { kind: 'remotestorage', address: address.trim(), root, token } : 'cancelled';
		});
	return (
		<form
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				if (isTrying) return;
				if (found) signIn(found);
				else void look();
			}}
		>
			<div class="field">
				<label for={`${id}-address`}>{t('syncUserHost')}</label>
				<input
					id={`${id}-address`}
					class="input"
					type="email"
					dir="ltr"
					placeholder="user@host"
					spellcheck={false}
					value={address}
					aria-invalid={problem !== null}
					aria-describedby={`${id}-address-text`}
					onInput={({ currentTarget }) => {
						setAddress(currentTarget.value);
						setFound(null);
					}}
				/>
				<p class={problem ? 'problem' : 'quiet'} id={`${id}-address-text`} role="status">
					{problem ? t(problem) : found ? t('syncDialogText', new URL(found.root).host) : t('syncUserHostText')}
				</p>
			</div>
			<div class="action">
				<button type="submit" class="button" data-testid="sync-try" aria-disabled={isTrying}>
					{t(found ? 'syncDialog' : 'syncFind')}
				</button>
			</div>
		</form>
	);
}
