import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Edited, mergeEdit } from '../../clippings/store/edit';
import { createDraft, type DraftState, STORED_AFTER_MS } from './draft';

const edited = (comment: string, other: Partial<Edited> = {}): Edited => ({
	comment,
	tags: [],
	colour: 'yellow',
	...other,
});

/** An editor over a store that the test can change, hold up or break. */
function anEditor(begin = edited('')) {
	let stored = begin;
	let gate: Promise<void> = Promise.resolve();
	let problem: Error | null = null;
	const told: DraftState[] = [];
	const draft = createDraft(
		begin,
		{
			save: async (base, next) => {
				await gate;
				if (problem) throw problem;
				stored = mergeEdit(base, stored, next);
				return stored;
			},
			load: async () => stored,
		},
		(state) => told.push(state),
	);
	return {
		draft,
		told,
		stored: () => stored,
		elsewhere: (next: Edited) => {
			stored = next;
		},
		holdUp: () => {
			let open = () => {};
			gate = new Promise((resolve) => (open = resolve));
			return open;
		},
		break: (error: Error | null) => {
			problem = error;
		},
		shown: () => draft.state().now.comment,
	};
}

describe('an edit that stores itself', () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());

	test('is stored once, after a pause', async () => {
		const { draft, stored, told } = anEditor();
		draft.edit({ comment: 'M' });
		await vi.advanceTimersByTimeAsync(STORED_AFTER_MS - 1);
		draft.edit({ comment: 'Mine' });
		await vi.advanceTimersByTimeAsync(STORED_AFTER_MS - 1);
		expect(stored().comment).toBe('');
		await vi.advanceTimersByTimeAsync(1);
		expect(stored().comment).toBe('Mine');
		expect(told.map(({ saving }) => saving)).toEqual(['open', 'open', 'saved']);
		expect(draft.unsaved()).toBeNull();
	});

	test('keeps what is typed while it is being stored, and stores that too', async () => {
		const { draft, stored, holdUp, shown } = anEditor();
		const open = holdUp();
		draft.edit({ comment: 'One' });
		void draft.save();
		await vi.advanceTimersByTimeAsync(0);
		draft.edit({ comment: 'One two' });
		open();
		await vi.advanceTimersByTimeAsync(STORED_AFTER_MS);
		expect([shown(), stored().comment]).toEqual(['One two', 'One two']);
	});

	test('takes in what another window stored, under what is being typed', async () => {
		const { draft, stored, elsewhere, shown } = anEditor(edited('a b'));
		draft.edit({ comment: 'a b c' });
		elsewhere(edited('x a b', { tags: ['theirs'] }));
		await draft.refresh();
		expect(shown()).toBe('x a b c');
		expect(draft.state().now.tags).toEqual(['theirs']);
		await vi.advanceTimersByTimeAsync(STORED_AFTER_MS);
		expect(stored()).toEqual(edited('x a b c', { tags: ['theirs'] }));
	});

	test('waits with that while a word is being composed', async () => {
		const { draft, elsewhere, shown, stored } = anEditor(edited('a'));
		draft.hold(true);
		draft.edit({ comment: 'a ni' });
		elsewhere(edited('x a'));
		await draft.refresh();
		await vi.advanceTimersByTimeAsync(STORED_AFTER_MS);
		expect([shown(), stored().comment]).toEqual(['a ni', 'x a']);
		draft.edit({ comment: 'a 你' });
		draft.hold(false);
		await vi.advanceTimersByTimeAsync(STORED_AFTER_MS);
		expect([shown(), stored().comment]).toEqual(['x a 你', 'x a 你']);
	});

	test('says so where both texts together are too long, and goes on once there is room', async () => {
		const { draft, stored, elsewhere, shown } = anEditor(edited(''));
		draft.edit({ comment: 'x'.repeat(60_000) });
		elsewhere(edited('y'.repeat(60_000)));
		await draft.refresh();
		expect(draft.state()).toMatchObject({ saving: 'failed', problem: { limit: 'comment' } });
		expect(shown()).toHaveLength(60_000);
		draft.edit({ comment: 'x' });
		await vi.advanceTimersByTimeAsync(STORED_AFTER_MS);
		expect(stored().comment).toBe(`${'y'.repeat(60_000)} x`);
		expect(draft.state().saving).toBe('saved');
	});

	test('keeps what could not be stored, says why, and tries again', async () => {
		const { draft, stored, break: breakWith, shown } = anEditor();
		const full = new Error('full');
		breakWith(full);
		draft.edit({ comment: 'Mine' });
		await draft.save();
		expect(draft.state()).toMatchObject({ saving: 'failed', problem: full });
		expect([shown(), stored().comment]).toEqual(['Mine', '']);
		expect(draft.unsaved()).toEqual({ base: edited(''), next: edited('Mine') });
		breakWith(null);
		await draft.save();
		expect(draft.state()).toMatchObject({ saving: 'saved', problem: null });
		expect(stored().comment).toBe('Mine');
	});
});
