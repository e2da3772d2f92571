import { describe, expect, test, vi } from 'vitest';
import messages from '../../../../public/_locales/en/messages.json';
import { newRecoveryCode } from '../../../sync/format/recovery-code';
import type { Trouble } from '../../../sync/state';
import { timeAgo } from '../../sync/time';
import { troubleText } from '../../sync/trouble-text';
import { codeHint } from './code-hint';
import { describeStorage, offered } from './storages';
import { browserOf, systemOf } from './user-agent';

vi.mock('wxt/browser', () => ({
	browser: {
		i18n: {
			getUILanguage: () => 'en-GB',
			getMessage: (key: keyof typeof messages, [first = ''] = [] as string[]) =>
				messages[key].message.replace(/\$\w+\$/, first),
		},
	},
}));

describe('what a reader is told', () => {
	test('each trouble has a sentence of its own, and those that pass say when', () => {
		const kinds = ['folder-gone', 'folder-replaced', 'locked', 'newer', 'sign-in', 'full', 'not-storage', 'refused'];
		const until = new Date(2026, 10, 3, 14, 5).getTime();
		const troubles = [
			...[...kinds, 'store'].map((kind) => ({ kind }) as Trouble),
			{ kind: 'offline', until } as const,
			{ kind: 'busy', until } as const,
		];
		const texts = troubles.map(troubleText);
		expect(new Set(texts).size).toBe(troubles.length);
		expect(texts.at(-2)).toBe('The storage does not answer. Next attempt at 14:05.');
	});

	test('a storage is told without its credentials', () => {
		const url = 'https://cloud.example/dav/';
		const config = { kind: 'webdav', url, user: 'reader', password: 'secret', versioned: false } as const;
		expect(describeStorage(config)).toBe(`WebDAV server, ${url}`);
		expect(offered(false)).not.toContain('folder');
	});

	test('how long ago something was', () => {
		const now = Date.UTC(2026, 10, 3);
		const ago = (minutes: number) => timeAgo(now - minutes * 60_000, now, 'en');
		expect([0, 3, 60, 60 * 25, -5].map(ago)).toEqual([
			...['this minute', '3 minutes ago', '1 hour ago', 'yesterday', 'this minute'],
		]);
	});

	test('a device is called by its browser and system', () => {
		const agent = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/150.0 Safari/537.36 Edg/150.0';
		expect([browserOf(agent), systemOf(agent)]).toEqual(['Edge', 'Windows']);
		expect(systemOf('Mozilla/5.0 (Linux; Android 15) Firefox/140.0')).toBe('Android');
	});
});

describe('a mistyped recovery code', () => {
	const code = newRecoveryCode((n) => new Uint8Array(n).map((_, i) => i * 5));

	test('is told by its group, or by its length', () => {
		const other = code[13] === '4' ? '5' : '4';
		expect(codeHint(code.slice(0, 13) + other + code.slice(14))).toEqual({ problem: 'groups', groups: [3] });
		expect(codeHint(code.slice(0, -1))).toEqual({ problem: 'length', length: 34 });
		expect(codeHint(code.toLowerCase().replaceAll('-', ' '))).toBeNull();
	});

	test('is not suspected in a passphrase', () => {
		for (const text of ['seven plums under the blue bridge', 'four words 12', 'a'.repeat(35)])
			expect(codeHint(text)).toBeNull();
	});
});
