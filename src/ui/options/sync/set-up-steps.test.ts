import { describe, expect, test } from 'vitest';
import type { Entered, Trial } from '../../../sync/api';
import { FIRST_STEP, nextStep, type SetUpEvent, type Step } from './set-up-steps';

const config = { kind: 'carried' } as const;
const ready = (holds: 'nothing' | 'vault'): Trial => ({ outcome: 'ready', holds, config });
const after = (...events: SetUpEvent[]): Step => events.reduce(nextStep, FIRST_STEP);
const tried = (holds: 'nothing' | 'vault'): SetUpEvent[] => [{ type: 'try' }, { type: 'tried', trial: ready(holds) }];
const entered = (result: Entered): SetUpEvent[] => [{ type: 'enter' }, { type: 'entered', entered: result }];

describe('setting sync up', () => {
	test('goes back to the choice where the trial is stopped, and takes no notice of what comes of it', () => {
		expect(after({ type: 'try' }, { type: 'stop' })).toEqual(FIRST_STEP);
		expect(after({ type: 'try' }, { type: 'stop' }, { type: 'tried', trial: ready('vault') })).toEqual(FIRST_STEP);
	});

	test('begins a vault where there is none, and joins one that is there', () => {
		expect(after(...tried('nothing'))).toEqual({ at: 'secret', how: 'begin', config, problem: null });
		expect(after(...tried('vault'))).toEqual({ at: 'secret', how: 'join', config, problem: null });
		expect(after(...tried('vault'), ...entered({ outcome: 'done' }))).toEqual({ at: 'done' });
	});

	test('goes back to the choice, with the reason, where a storage cannot be used or reached', () => {
		const trial: Trial = { outcome: 'unusable', obstacle: { at: 'storage', why: 'page', detail: '' } };
		expect(after({ type: 'try' }, { type: 'tried', trial })).toEqual({
			at: 'choose',
			problem: { kind: 'trial', trial },
		});
		expect(after({ type: 'try' }, { type: 'refused' })).toEqual({ at: 'choose', problem: { kind: 'refused' } });
		expect(after(...tried('vault'), { type: 'back' })).toEqual(FIRST_STEP);
	});

	test('never offers a second vault where a wrong passphrase was entered or somebody else began one meanwhile', () => {
		const wrong: Entered = { outcome: 'wrong-passphrase' };
		expect(after(...tried('vault'), ...entered(wrong))).toEqual({
			...{ at: 'secret', how: 'join', config, problem: wrong },
		});
		const there: Entered = { outcome: 'vault-there' };
		expect(after(...tried('nothing'), ...entered(there))).toMatchObject({ at: 'secret', how: 'join', problem: there });
	});

	test('lets what comes late change nothing', () => {
		const late: SetUpEvent[] = [{ type: 'tried', trial: ready('nothing') }, { type: 'refused' }, { type: 'enter' }];
		for (const event of late) expect(nextStep(FIRST_STEP, event)).toBe(FIRST_STEP);
		const done = after(...tried('vault'), ...entered({ outcome: 'done' }));
		expect(nextStep(done, { type: 'back' })).toBe(done);
	});
});
