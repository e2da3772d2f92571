import { useState } from 'preact/hooks';
import type { RemoteConfig } from '../../../sync/remotes/config';
import type { Trouble } from '../../../sync/state';
import { type MessageKey, t } from '../../i18n';
import { troubleText } from '../../sync/trouble-text';
import { ChooseStorage } from './choose-storage';
import { EnteredProblem, RequestLine, TrialProblem } from './problem';
import { requestFor } from './request-storage';
import type { ChoiceProblem } from './set-up-steps';
import type { Take } from './take-storage';
import { allowFolder } from './take-storage';
import { Unlock } from './unlock';
import { useWork } from './use-work';
import { WebdavFields } from './webdav-fields';

type Action = 'put-back' | 'move' | 'permit' | 'sign-in' | 'unlock';

/** What a reader can do about each trouble besides trying again. */
const ACTIONS: Record<Trouble['kind'], readonly Action[]> = {
	'folder-gone': ['put-back', 'move'],
	'folder-replaced': ['put-back', 'move'],
	locked: ['unlock'],
	newer: [],
	'sign-in': ['permit', 'sign-in'],
	forbidden: ['move'],
	full: ['move'],
	'too-large': ['move'],
	'no-folder': ['move'],
	refused: ['move'],
	unshown: ['move'],
	'not-storage': ['move'],
	offline: [],
	busy: [],
	'server-error': [],
	store: [],
	unknown: [],
};

const labels: Record<Exclude<Action, 'unlock'>, MessageKey> = {
	'put-back': 'syncPutBack',
	move: 'syncMove',
	permit: 'syncPermit',
	'sign-in': 'syncSignInAgain',
};

interface Props {
	trouble: Trouble;
	config: RemoteConfig;
	syncNow: () => void;
	/** The storage or its credentials are others now. */
	changed: () => void;
}

/** What keeps sync from going on, as a sentence, with what can be done about it. */
export function TroubleNotice({ trouble, config, syncNow, changed }: Props) {
	const [open, setOpen] = useState<'move' | 'sign-in' | null>(null);
	const [problem, setProblem] = useState<ChoiceProblem | null>(null);
	const { isBusy, ended, run } = useWork();
	const actions = ACTIONS[trouble.kind].filter((action) => fits(action, config, trouble));

	/** Tries what was chosen, and takes it where it will do. */
	const takeWith = (use: 'moveTo' | 'signIn') => (take: Take) => {
		if (isBusy) return;
		// In the click itself: browsers ask for permissions and folders only there.
		const taken = take();
		void run(async (api) => {
			const chosen = await taken;
			if (typeof chosen === 'string') return setProblem({ kind: chosen });
			const trial = await api.tryStorage(chosen);
			if (trial.outcome !== 'ready') return setProblem({ kind: 'trial', trial });
			setProblem(null);
			const entered = await api[use](trial.config);
			if (entered && entered.outcome !== 'done') return entered;
			setOpen(null);
			changed();
			syncNow();
		});
	};
	const act = (action: Action) => {
		if (action === 'put-back') void run((api) => api.putBack()).then((done) => done?.outcome === 'done' && syncNow());
		else if (action === 'permit') void permit(config).then((granted) => granted && syncNow());
		else if (action !== 'unlock') setOpen(open === action ? null : action);
	};
	return (
		<div class="notice trouble" data-testid="sync-trouble" data-trouble={trouble.kind}>
			<p role="alert">{troubleText(trouble)}</p>
			<RequestLine request={trouble.request} />
			{actions.includes('unlock') && <Unlock done={syncNow} />}
			<div class="row">
				{actions.flatMap((action) =>
					action === 'unlock'
						? []
						: [
								<button
									key={action}
									type="button"
									class="button"
									data-testid={`sync-${action}`}
									{...(action === 'move' || action === 'sign-in' ? { 'aria-expanded': open === action } : {})}
									onClick={() => act(action)}
								>
									{t(labels[action])}
								</button>,
							],
				)}
			</div>
			{open === 'move' && (
				<ChooseStorage id="move" problem={problem} isTrying={isBusy} progress={null} take={takeWith('moveTo')} />
			)}
			{open === 'sign-in' && config.kind === 'webdav' && (
				<WebdavFields id="again" known={config} isTrying={isBusy} take={takeWith('signIn')} />
			)}
			<div role="status">
				{open === 'sign-in' && problem?.kind === 'trial' && <TrialProblem trial={problem.trial} />}
				{ended && <EnteredProblem entered={ended} />}
			</div>
		</div>
	);
}

/** A permission of the browser is no help where the server itself wants other credentials. */
function fits(action: Action, { kind }: RemoteConfig, { request }: Trouble): boolean {
	if (action === 'sign-in') return kind === 'webdav';
	if (action === 'permit' && kind === 'webdav' && request?.status === 401) return false;
	return action !== 'permit' || kind !== 'carried';
}

/** Asks for the permission that the storage needs, first thing in the click. */
function permit(config: RemoteConfig): Promise<boolean> {
	return config.kind === 'folder' ? allowFolder() : requestFor(config);
}
