import { describe, expect, test, vi } from 'vitest';
import type { Reading } from '../messages/reading';
import { type ToolbarState, toolbarState } from './toolbar';

vi.mock('../i18n/messages', () => ({
	t: (key: string) => key,
	plural: (key: string, count: number) => `${key} ${count}`,
}));

const url = 'https://paper.example/a';
const read = (...kinds: string[]) =>
	({ state: 'read', notes: kinds.map((kind) => ({ kind })), hidden: [] }) as unknown as Reading;

describe('toolbarState', () => {
	test.each<[string, Reading | undefined, ToolbarState]>([
		['nothing known', undefined, { icon: 'ready', title: 'actionTitle', badge: '' }],
		['no permission', { state: 'waiting', url }, { icon: 'no-permission', title: 'toolbarNoPermission', badge: '' }],
		['being read', { state: 'reading', url }, { icon: 'reading', title: 'toolbarReading', badge: '' }],
		[
			'no article',
			{ state: 'no-article', url, frame: null },
			{ icon: 'nothing', title: 'toolbarNoArticle', badge: '' },
		],
		[
			'could not be read',
			{ state: 'failed', url, reason: 'unexpected' },
			{ icon: 'ready', title: 'toolbarFailed', badge: '' },
		],
		['off', { state: 'off', url } as unknown as Reading, { icon: 'off', title: 'toolbarOff', badge: '' }],
		[
			'a later state',
			{ state: 'dreaming', url } as unknown as Reading,
			{ icon: 'ready', title: 'actionTitle', badge: '' },
		],
		['notes', read('quote', 'claim'), { icon: 'notes', title: 'toolbarNotes 2', badge: '2' }],
		['a publisher alone', read('outlet'), { icon: 'nothing', title: 'toolbarNothing', badge: '' }],
	])('tells of %s', (_, reading, state) => {
		expect(toolbarState(reading)).toEqual(state);
	});
});
