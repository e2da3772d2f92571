import { describe, expect, test, vi } from 'vitest';
import messages from '../../../../public/_locales/en/messages.json';
import { StoreError, type StoreFailure } from '../../../clippings/store/errors';
import { anyObstacleOf } from '../../../sync/obstacle';
import { attempt } from '../../../sync/service/outcome';
import { enteredText, trialText } from './failure-text';

vi.mock('wxt/browser', () => ({
	browser: {
		i18n: {
			getUILanguage: () => 'en-GB',
			getMessage: (key: keyof typeof messages) => messages[key].message,
		},
	},
}));

test('a trial that found a fault says which, one that did not says nothing', () => {
	const config = { kind: 'carried' } as const;
	expect(trialText({ outcome: 'ready', holds: 'nothing', config })).toBeNull();
	const unusable = (why: 'page' | 'full') =>
		trialText({ outcome: 'unusable', obstacle: { at: 'storage', why, detail: '' } });
	expect(unusable('page')).toContain('web page answers');
	expect(enteredText({ outcome: 'wrong-passphrase' })).toContain('Nothing was written');
	expect(enteredText({ outcome: 'failed', obstacle: { at: 'storage', why: 'full', detail: '' } })).toBe(
		unusable('full'),
	);
});

test('what no one foresaw is told as a mistake of Sidelight, and as no fault of the storage', () => {
	const obstacle = anyObstacleOf(new TypeError('a mistake'));
	expect(obstacle.detail).toContain('a mistake');
	expect(enteredText({ outcome: 'failed', obstacle })).toBe(`${messages.storeUnknown.message} (E-16)`);
});

describe('why the store on this device failed', () => {
	const told = async (failure: StoreFailure) =>
		enteredText(
			await attempt(async () => {
				throw new StoreError(failure);
			}),
		);

	test('a full disk while sync is set up is told as one, not as a storage that refuses', async () => {
		expect(await told('full')).toBe(`${messages.storeFull.message} (E-10)`);
	});

	test('each of its failures has its own sentence', async () => {
		expect(await told('blocked')).toBe(`${messages.storeBlocked.message} (E-11)`);
		expect(await told('newer')).toBe(`${messages.storeNewer.message} (E-12)`);
		expect(await told('refused')).toBe(`${messages.storeRefused.message} (E-14)`);
		expect(await told('stopped')).toBe(`${messages.storeStopped.message} (E-15)`);
	});
});
