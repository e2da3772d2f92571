import { expect, test } from 'vitest';
import { shortcutLines } from './keyboard-help';

const ours = { name: 'open-panel', description: 'Open or close the notes', shortcut: 'Alt+Shift+S' };
const save = { name: 'clip-selection', description: 'Save', shortcut: 'Alt+Shift+H' };

test('the browser’s own shortcut for the button is no line of its own', () => {
	const button = { name: '_execute_action', description: 'Open the notes', shortcut: '' };
	expect(shortcutLines([button, ours, save])).toEqual([
		{ keys: 'Alt+Shift+S', does: 'Open or close the notes' },
		{ keys: 'Alt+Shift+H', does: 'Save' },
	]);
	expect(shortcutLines([{ ...button, shortcut: 'Alt+N' }, ours])).toEqual([
		{ keys: 'Alt+Shift+S, Alt+N', does: 'Open or close the notes' },
	]);
	expect(
		shortcutLines([
			{ ...button, shortcut: 'Alt+N' },
			{ ...ours, shortcut: '' },
		]),
	).toEqual([{ keys: 'Alt+N', does: 'Open or close the notes' }]);
});
