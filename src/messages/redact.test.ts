import { expect, test } from 'vitest';
import { redact } from './redact';

test.each([
	['Failed to fetch https://user:pw@paper.example:81/a?b#c now', 'Failed to fetch <address> now'],
	["Cannot access 'http://paper.example/'", "Cannot access '<address>'"],
	["'the ferry will sail' is not a selector", "'<words>' is not a selector"],
	[
		"Cannot read properties of null (reading 'body'), which isn't there",
		"Cannot read properties of null (reading 'body'), which isn't there",
	],
	['no host paper.example.', 'no host <host>.'],
	['no host news.газета.рф', 'no host <host>'],
	['from reader@paper.example', 'from <address>'],
	['no answer from 192.168.1.20:5005 or [fe80::1:2:3]', 'no answer from <host> or <host>'],
	['cannot open D:\\Papers\\Alice Smith\\notes.json now', 'cannot open <path> now'],
	['cannot open /media/alice/notes.json', 'cannot open <path>'],
	['Unexpected token \'T\', "The minist"... is no JSON', 'Unexpected token \'T\', "<words>"... is no JSON'],
	['no passage “The ferry will sail” there', 'no passage "<words>" there'],
	['key 0123456789abcdef0123456789abcdef!', 'key <secret>!'],
	[
		'at read (chrome-extension://abcdefghijklmnopabcdefghijklmnop/chunks/a-b.js:12:34)',
		'at read (chunks/a-b.js:12:34)',
	],
	[
		'Could not open background.js: browser.runtime.id is undefined',
		'Could not open background.js: <host> is undefined',
	],
])('%s', (text, expected) => expect(redact(text)).toBe(expected));
