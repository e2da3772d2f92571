import { expect, test, vi } from 'vitest';
import messages from '../../../public/_locales/en/messages.json';
import type { Trouble } from '../../sync/state';
import { troubleText } from './trouble-text';

vi.mock('wxt/browser', () => ({
	browser: {
		i18n: {
			getUILanguage: () => 'en-GB',
			getMessage: (key: keyof typeof messages, [first = ''] = [] as string[]) =>
				messages[key].message.replace(/\$\w+\$/, first),
		},
	},
}));

test('each trouble has a sentence of its own, and those that pass say when', () => {
	const kinds = ['folder-gone', 'folder-replaced', 'locked', 'newer', 'sign-in', 'full', 'not-storage', 'refused'];
	const until = new Date(2026, 10, 3, 14, 5).getTime();
	const troubles = [
		...[...kinds, 'store'].map((kind) => ({ kind }) as Trouble),
		{ kind: 'unshown', file: 'x.seg' } as const,
		{ kind: 'offline', until } as const,
		{ kind: 'busy', until } as const,
	];
	const texts = troubles.map(troubleText);
	expect(new Set(texts).size).toBe(troubles.length);
	expect(texts.at(-2)).toBe('The storage does not answer. Next attempt at 14:05.');
});
