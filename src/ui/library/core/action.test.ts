import { describe, expect, test } from 'vitest';
import { aClipping } from '../../../../tests/support/clippings';
import type { Clipping } from '../../../clippings/model';
import { type Action, changeBy, takeBack, touches } from './action';
import { afterDoing, afterRedoing, afterUndoing, emptyHistory, MOST_STEPS } from './history';

type Edit = Exclude<Action, { kind: 'delete' }>;
const after = (action: Edit, clipping: Clipping): Clipping => ({ ...clipping, ...changeBy(action, clipping) });
const back = (action: Edit, before: Clipping, now: Clipping): Clipping => ({
	...now,
	...takeBack(action, before, now),
});

describe('an action', () => {
	const before = aClipping({ tags: ['harbour', 'talks', 'ice'], colour: 'blue' });

	test.each<[Edit]>([
		[{ kind: 'tag', tag: 'new' }],
		[{ kind: 'untag', tag: 'talks' }],
		[{ kind: 'colour', colour: 'rose' }],
	])('%o is taken back to what was', (action) => {
		const now = after(action, before);
		expect(now).not.toEqual(before);
		expect(touches(action, now)).toBe(false);
		expect(back(action, before, now)).toEqual(before);
	});

	test('taken back leaves what another window changed meanwhile', () => {
		const tagged = { ...after({ kind: 'tag', tag: 'new' }, before), comment: 'Later', tags: ['talks', 'new', 'other'] };
		expect(back({ kind: 'tag', tag: 'new' }, before, tagged)).toMatchObject({
			comment: 'Later',
			tags: ['talks', 'other'],
		});
		const coloured = { ...before, colour: 'green' as const };
		expect(back({ kind: 'colour', colour: 'rose' }, before, coloured).colour).toBe('green');
		const again = { ...before, tags: ['talks'] };
		expect(back({ kind: 'untag', tag: 'talks' }, before, again).tags).toEqual(['talks']);
	});
});

describe('history', () => {
	test('goes back and forth, and forgets what was taken back when something new is done', () => {
		let history = ['a', 'b', 'c'].reduce(afterDoing<string>, emptyHistory<string>());
		history = afterUndoing(afterUndoing(history));
		expect(history).toEqual({ done: ['a'], undone: ['c', 'b'] });
		history = afterRedoing(history, 'b2');
		expect(history).toEqual({ done: ['a', 'b2'], undone: ['c'] });
		expect(afterRedoing(history, null)).toEqual({ done: ['a', 'b2'], undone: [] });
		expect(afterDoing(history, 'd')).toEqual({ done: ['a', 'b2', 'd'], undone: [] });
	});

	test('is bounded', () => {
		const many = Array.from({ length: MOST_STEPS + 5 }, (_, i) => i).reduce(afterDoing<number>, emptyHistory<number>());
		expect(many.done).toHaveLength(MOST_STEPS);
		expect(many.done[0]).toBe(5);
	});
});
