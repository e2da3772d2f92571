import { keep, keptOf } from '../support/kept';
import { expect, MORE, test } from '../support/test';

const PACK = 'security-guarantees-2022';
test.use({ profile: 'bundled-corrections' });

/** What a reader of the first release has seen: its pack listed no corrections. */
const seenInFirstRelease = (...entries: string[]) => entries.map((entry) => ({ pack: PACK, entry, since: 0, told: 0 }));

test('who read the first release is told what it had wrong of what they saw', MORE, async ({ ext, page }) => {
	const helper = await ext.helperPage();
	await keep(helper, { seen: seenInFirstRelease('C26', 'C12', 'E-2025-12-25', 'C02') });
	await ext.gotoExt(page, 'sidepanel.html?tab=0');
	const notice = page.getByTestId('corrections');
	await expect(notice.getByRole('listitem')).toHaveCount(3);
	for (const words of [
		'the UN’s figure ended in June 2021',
		'14,200 to 14,400 killed up to 31 December 2021',
		'One half alone gave another picture than both.',
		'withdrawn',
	])
		await expect(notice).toContainText(words);
	await notice.getByRole('button', { name: 'I have read this' }).click();
	await expect(notice).toHaveCount(0);
	await expect.poll(() => keptOf(helper, 'seen')).toMatchObject([{ told: 1 }, { told: 1 }, { told: 1 }, { told: 0 }]);
});
