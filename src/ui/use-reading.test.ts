import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { setFocus, setReading } from '../messages/readings';
import { forgetTab } from '../storage/session-item';
import { followTab, type TabState } from './use-reading';

beforeEach(() => fakeBrowser.reset());

const waiting = (url: string) => ({ state: 'waiting' as const, url });

/** Follows a tab and keeps what is told. */
function follow(tab: number) {
	const told: TabState[] = [];
	const stop = new AbortController();
	followTab(tab, (state) => told.push(state), stop.signal);
	return { told, stop: () => stop.abort(), last: () => told.at(-1) };
}

test('what is stored comes first, then each change of this tab alone', async () => {
	await setReading(1, waiting('a'));
	const { told, last } = follow(1);
	await vi.waitFor(() => expect(last()?.reading).toEqual(waiting('a')));
	await setReading(2, waiting('other'));
	await setReading(1, waiting('b'));
	expect(told.map(({ reading }) => reading)).toEqual([waiting('a'), waiting('b')]);
});

test('a change while the stored reading is fetched is not overwritten by it', async () => {
	await setReading(1, waiting('old'));
	const { last, told } = follow(1);
	await setReading(1, waiting('new'));
	await vi.waitFor(() => expect(told.length).toBeGreaterThan(1));
	expect(last()?.reading).toEqual(waiting('new'));
});

test('of tabs that are left at once nothing is told, whatever is still on its way', async () => {
	await Promise.all([setReading(1, waiting('one')), setReading(2, waiting('two'))]);
	const [first, second] = [follow(1), follow(2)];
	first.stop();
	second.stop();
	const again = follow(1);
	await vi.waitFor(() => expect(again.last()?.reading).toEqual(waiting('one')));
	await setReading(2, waiting('two, later'));
	expect([...first.told, ...second.told]).toEqual([]);
	expect(again.told.map(({ tab }) => tab)).toEqual([1]);
});

test('a mark is answered once, also when the tab comes back, and again after the tab loaded another page', async () => {
	await setFocus(5, 'quote:S:1');
	const first = follow(5);
	await vi.waitFor(() => expect(first.last()?.focus?.note).toBe('quote:S:1'));
	first.stop();
	const back = follow(5);
	await vi.waitFor(() => expect(back.told).toHaveLength(1));
	expect(back.last()?.focus).toBeNull();
	await forgetTab(5);
	await setFocus(5, 'claim:C:2');
	expect(back.last()?.focus?.note).toBe('claim:C:2');
});
