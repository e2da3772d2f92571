import { useState } from 'preact/hooks';
import type { Entered } from '../../../sync/api';
import type { DeviceName, Progress } from '../../../sync/state';
import { t } from '../../i18n';
import { codeHint } from './code-hint';
import { NewSecret, type NewSecretState, NO_NEW_SECRET } from './new-secret';
import { EnteredProblem } from './problem';
import { SecretInput } from './secret-input';
import { SyncProgress } from './sync-progress';
import { browserOf, systemOf } from './user-agent';

interface Props {
	how: 'begin' | 'join';
	problem: Entered | null;
	isEntering: boolean;
	progress: Progress | null;
	enter: (secret: string, device: DeviceName) => void;
	back: () => void;
}

/** The device's name and the secret: a new one for a storage that holds nothing, the vault's own for one that has it. */
export function EnterVault({ how, problem, isEntering, progress, enter, back }: Props) {
	const browser = browserOf(navigator.userAgent);
	const [name, setName] = useState(defaultName);
	const [state, setState] = useState<NewSecretState>(
		how === 'begin' ? NO_NEW_SECRET : { secret: null, first: 'syncSecretMissing' },
	);
	const { secret } = state;
	const first = 'first' in state ? state.first : 'syncSecretMissing';
	const [isMissing, setMissing] = useState(false);
	const submit = (event: Event) => {
		event.preventDefault();
		setMissing(!secret);
		if (secret && !isEntering) enter(secret, { name: name.trim() || defaultName(), browser });
	};
	return (
		<form onSubmit={submit} noValidate>
			<p>{t(how === 'join' ? 'syncJoinText' : 'syncBeginText')}</p>
			<div class="field">
				<label for="sync-device">{t('syncDeviceName')}</label>
				<input
					id="sync-device"
					data-testid="sync-device"
					class="input"
					dir="auto"
					maxLength={80}
					value={name}
					aria-describedby="sync-device-text"
					onInput={({ currentTarget }) => setName(currentTarget.value)}
				/>
				<p class="quiet" id="sync-device-text">
					{t('syncDeviceText')}
				</p>
			</div>
			{how === 'begin' ? (
				<NewSecret id="sync-new" change={setState} />
			) : (
				<SecretInput
					id="sync-secret"
					label={t('syncSecret')}
					value={secret ?? ''}
					autoComplete="off"
					describedBy="sync-entered"
					invalid={problem?.outcome === 'wrong-passphrase'}
					change={(typed) => setState({ secret: typed })}
				/>
			)}
			<div role="status" data-testid="sync-entered" id="sync-entered">
				{isEntering && <SyncProgress progress={progress ?? { doing: 'key', done: 0, all: null }} />}
				{isMissing && !secret && <p class="notice">{t(first)}</p>}
				{problem && !isEntering && (
					<div class="notice">
						<EnteredProblem entered={problem} />
						{problem.outcome === 'wrong-passphrase' && <p>{hintText(secret ?? '')}</p>}
					</div>
				)}
			</div>
			<div class="action row">
				<button type="submit" class="button" data-testid="sync-enter" aria-disabled={isEntering}>
					{t(how === 'join' ? 'syncJoin' : 'syncBegin')}
				</button>
				<button type="button" class="text-button" disabled={isEntering} onClick={back}>
					{t('syncOtherStorage')}
				</button>
			</div>
		</form>
	);
}

function defaultName(): string {
	const [browser, system] = [browserOf(navigator.userAgent), systemOf(navigator.userAgent)];
	return browser && system ? t('syncBrowserOn', browser, system) : t('syncThisBrowser');
}

/** Where to look in a code that was mistyped. */
export function hintText(secret: string): string {
	const hint = codeHint(secret);
	if (!hint) return '';
	if (hint.problem === 'groups') return t('syncCodeGroups', hint.groups.join(', '));
	return t('syncCodeLength', String(hint.length));
}
