import { useEffect, useReducer, useRef } from 'preact/hooks';
import { send } from '../../../messages/send';
import type { Entered } from '../../../sync/api';
import { anyObstacleOf } from '../../../sync/obstacle';
import type { DeviceName, Progress } from '../../../sync/state';
import { t } from '../../i18n';
import { ChooseStorage } from './choose-storage';
import { EnterVault } from './enter-vault';
import { loadApi } from './load-api';
import { FIRST_STEP, nextStep } from './set-up-steps';
import type { Take } from './take-storage';

/** Setting sync up: choose a storage, try it, then begin a vault there or join the one that it holds. */
export function SetUp({ progress, cancel }: { progress: Progress | null; cancel: () => void }) {
	const [step, go] = useReducer(nextStep, FIRST_STEP);
	const title = useRef<HTMLHeadingElement>(null);
	const trial = useRef<AbortController | null>(null);
	const isChoosing = step.at === 'choose' || step.at === 'trying';
	// Each of the two pages begins at its heading; within a page the focus stays where the reader is.
	useEffect(() => title.current?.focus(), [isChoosing]);

	const tryOut = async (take: Take) => {
		go({ type: 'try' });
		const stopper = new AbortController();
		const { signal } = stopper;
		trial.current = stopper;
		const config = await take();
		if (signal.aborted) return;
		if (typeof config === 'string') return go({ type: config });
		const api = await loadApi();
		const tried = await api.tryStorage(config, signal).catch((error) => ({
			outcome: 'unusable' as const,
			obstacle: anyObstacleOf(error),
		}));
		if (!signal.aborted) go({ type: 'tried', trial: tried });
	};
	const stop = () => {
		if (step.at !== 'trying') return cancel();
		trial.current?.abort();
		go({ type: 'stop' });
	};
	const enter = async (secret: string, device: DeviceName) => {
		if (step.at !== 'secret') return;
		const { how, config } = step;
		go({ type: 'enter' });
		const api = await loadApi();
		const entered = await api[how](config, secret, device).catch(
			(error): Entered => ({ outcome: 'failed', obstacle: anyObstacleOf(error) }),
		);
		go({ type: 'entered', entered });
		if (entered.outcome === 'done') void send('syncNow', null).catch(() => undefined);
	};

	return (
		<div class="set-up" data-testid="sync-steps">
			<h3 tabIndex={-1} ref={title}>
				{t(
					isChoosing ? 'syncStepStorage' : step.at !== 'done' && step.how === 'join' ? 'syncStepJoin' : 'syncStepBegin',
				)}
			</h3>
			{isChoosing ? (
				<ChooseStorage
					id="sync"
					problem={step.at === 'choose' ? step.problem : null}
					isTrying={step.at === 'trying'}
					progress={progress}
					take={(take) => void tryOut(take)}
				>
					<button type="button" class="text-button" onClick={stop}>
						{t('cancel')}
					</button>
				</ChooseStorage>
			) : (
				step.at !== 'done' && (
					<EnterVault
						how={step.how}
						problem={step.at === 'secret' ? step.problem : null}
						isEntering={step.at === 'entering'}
						progress={progress}
						enter={(...given) => void enter(...given)}
						back={() => go({ type: 'back' })}
					/>
				)
			)}
		</div>
	);
}
