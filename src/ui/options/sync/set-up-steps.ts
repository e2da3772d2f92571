import type { Entered, Trial } from '../../../sync/api';
import type { RemoteConfig } from '../../../sync/remotes/config';

/** Why the storage has to be chosen anew: the browser's permission was not given, or what the trial found. */
export type ChoiceProblem = { kind: 'refused' } | { kind: 'cancelled' } | { kind: 'trial'; trial: Trial };

/** Where a reader is in setting sync up. */
export type Step =
	| { at: 'choose'; problem: ChoiceProblem | null }
	| { at: 'trying' }
	/** A vault is made (`begin`), or one that is there is joined. */
	| { at: 'secret'; how: 'begin' | 'join'; config: RemoteConfig; problem: Entered | null }
	| { at: 'entering'; how: 'begin' | 'join'; config: RemoteConfig }
	| { at: 'done' };

export type SetUpEvent =
	| { type: 'try' }
	| { type: 'refused' }
	| { type: 'cancelled' }
	/** The reader stops the trial. */
	| { type: 'stop' }
	| { type: 'tried'; trial: Trial }
	| { type: 'enter' }
	| { type: 'entered'; entered: Entered }
	| { type: 'back' };

export const FIRST_STEP: Step = { at: 'choose', problem: null };

/** The step that follows; an event that does not belong to a step changes nothing. */
export function nextStep(step: Step, event: SetUpEvent): Step {
	switch (event.type) {
		case 'try':
			return step.at === 'choose' ? { at: 'trying' } : step;
		case 'refused':
		case 'cancelled':
			return step.at === 'trying' ? { at: 'choose', problem: { kind: event.type } } : step;
		case 'stop':
			return step.at === 'trying' ? FIRST_STEP : step;
		case 'tried':
			return step.at === 'trying' ? afterTrial(event.trial) : step;
		case 'enter':
			return step.at === 'secret' ? { at: 'entering', how: step.how, config: step.config } : step;
		case 'entered':
			return step.at === 'entering' ? afterEntry(step, event.entered) : step;
		case 'back':
			return step.at === 'secret' ? FIRST_STEP : step;
	}
}

function afterTrial(trial: Trial): Step {
	if (trial.outcome !== 'ready') return { at: 'choose', problem: { kind: 'trial', trial } };
	const how = trial.holds === 'vault' ? 'join' : 'begin';
	return { at: 'secret', how, config: trial.config, problem: null };
}

/** Where somebody else began meanwhile, their vault is joined: a second one is never offered. */
function afterEntry({ how, config }: Extract<Step, { at: 'entering' }>, entered: Entered): Step {
	if (entered.outcome === 'done') return { at: 'done' };
	return { at: 'secret', how: entered.outcome === 'vault-there' ? 'join' : how, config, problem: entered };
}
