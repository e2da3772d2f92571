import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Progress } from '../../../sync/state';
import { t } from '../../i18n';
import { TrialProblem } from './problem';
import { RemoteStorageFields } from './remote-storage-fields';
import { requestFor } from './request-storage';
import type { ChoiceProblem } from './set-up-steps';
import { offered, STORAGES, type StorageKind } from './storages';
import { SyncProgress } from './sync-progress';
import { pickFolder, type Take } from './take-storage';
import { WebdavFields } from './webdav-fields';

interface Props {
	/** Ids of the fields begin with it. */
	id: string;
	problem: ChoiceProblem | null;
	isTrying: boolean;
	/** How far the trial has come. */
	progress: Progress | null;
	take: (take: Take) => void;
	children?: ComponentChildren;
}

/** The choice of a storage, with the fields that it needs. */
export function ChooseStorage({ id, problem, isTrying, progress, take, children }: Props) {
	const [kind, setKind] = useState<StorageKind>('webdav');
	return (
		<>
			<fieldset class="field storages">
				<legend>{t('syncChoose')}</legend>
				{offered().map((option) => (
					<label key={option} class="storage">
						<input
							type="radio"
							name={`${id}-kind`}
							value={option}
							checked={kind === option}
							disabled={isTrying}
							aria-describedby={`${id}-${option}-text`}
							onChange={() => setKind(option)}
						/>
						<span>
							<span class="storage-title">{t(STORAGES[option].title)}</span>
							<span class="quiet" id={`${id}-${option}-text`}>
								{t(STORAGES[option].text)}
							</span>
						</span>
					</label>
				))}
			</fieldset>
			{kind === 'webdav' && <WebdavFields id={id} isTrying={isTrying} take={take} />}
			{kind === 'remotestorage' && <RemoteStorageFields id={id} isTrying={isTrying} take={take} />}
			{kind === 'folder' && <Plain label={t('syncPickFolder')} take={() => take(pickFolder)} isTrying={isTrying} />}
			{(kind === 'account' || kind === 'carried') && (
				<Plain
					label={t('syncTry')}
					take={() => take(async () => ((await requestFor({ kind })) ? { kind } : 'refused'))}
					isTrying={isTrying}
				/>
			)}
			<div role="status" data-testid="sync-trial">
				{isTrying && (progress ? <SyncProgress progress={progress} /> : <p class="quiet">{t('syncTrying')}</p>)}
				{problem && (
					<div class="notice">
						<Problem problem={problem} />
					</div>
				)}
			</div>
			{children}
		</>
	);
}

function Plain({ label, take, isTrying }: { label: string; take: () => void; isTrying: boolean }) {
	return (
		<div class="action">
			<button type="button" class="button" data-testid="sync-try" aria-disabled={isTrying} onClick={take}>
				{label}
			</button>
		</div>
	);
}

function Problem({ problem }: { problem: ChoiceProblem }) {
	if (problem.kind === 'trial') return <TrialProblem trial={problem.trial} />;
	return <p>{t(problem.kind === 'refused' ? 'syncPermissionRefused' : 'syncNothingChosen')}</p>;
}
