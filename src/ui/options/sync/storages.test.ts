import { expect, test, vi } from 'vitest';
import messages from '../../../../public/_locales/en/messages.json';
import { describeStorage, offered } from './storages';

vi.mock('wxt/browser', () => ({
	browser: {
		i18n: {
			getUILanguage: () => 'en-GB',
			getMessage: (key: keyof typeof messages, [first = ''] = [] as string[]) =>
				messages[key].message.replace(/\$\w+\$/, first),
		},
	},
}));

test('a storage is told without its credentials', () => {
	const url = 'https://cloud.example/dav/';
	const config = { kind: 'webdav', url, user: 'reader', password: 'secret', versioned: false } as const;
	expect(describeStorage(config)).toBe(`WebDAV server, ${url}`);
	expect(offered(false)).not.toContain('folder');
});
