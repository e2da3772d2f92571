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
	const kinds = [
		...['folder-gone', 'folder-replaced', 'locked', 'newer', 'sign-in', 'forbidden', 'full', 'too-large', 'no-folder'],
		...['not-storage', 'refused'],
	];
	const asked = (method: string, status: number) => ({ request: { method, file: 'x.seg', status } });
	const until = new Date(2026, 10, 3, 14, 5).getTime();
	const troubles = [
		...[...kinds, 'store', 'unknown'].map((kind) => ({ kind }) as Trouble),
		{ kind: 'unshown', file: 'x.seg' } as const,
		{ kind: 'sign-in', ...asked('GET', 401) } as const,
		{ kind: 'forbidden', ...asked('PUT', 403) } as const,
		{ kind: 'forbidden', ...asked('DELETE', 403) } as const,
		{ kind: 'not-storage', ...asked('GET', 302) } as const,
		{ kind: 'refused', ...asked('GET', 206) } as const,
		{ kind: 'server-error', until } as const,
		{ kind: 'offline', until } as const,
		{ kind: 'busy', until } as const,
	];
	const texts = troubles.map(troubleText);
	expect(new Set(texts).size).toBe(troubles.length);
	expect(texts.at(-2)).toBe('The storage does not answer. Next attempt at 14:05. (E-30)');
});
