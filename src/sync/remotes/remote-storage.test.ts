import { expect, test } from 'vitest';
import { dialogAddress, readRedirect } from './remote-storage-dialog';
import { discoverStorage, hostOf } from './remote-storage-discovery';

const OAUTH = 'http://tools.ietf.org/html/rfc6749#section-4.2';
const REL = 'http://tools.ietf.org/id/draft-dejong-remotestorage';

const answering = (body: unknown, status = 200) => {
	const asked: string[] = [];
	const answer: typeof fetch = async (address) => {
		asked.push(String(address));
		return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });
	};
	return { asked, transport: { fetch: answer } };
};

test.each([
	['me@drive.example', 'drive.example'],
	[' me@drive.example:8000 ', 'drive.example:8000'],
	['drive.example', null],
	['me@drive.example/x', null],
	['me@@drive.example', null],
	['me@', null],
])('the host of %j is %j', (address, host) => expect(hostOf(address)).toBe(host));

test('a storage is found by WebFinger over https', async () => {
	const { asked, transport } = answering({
		links: [
			{ rel: 'http://webfinger.net/rel/avatar', href: 'https://drive.example/a.png' },
			{
				rel: REL,
				href: 'https://store.example/me',
				properties: { [OAUTH]: 'https://drive.example/oauth?user=me', other: null },
			},
		],
	});
	expect(await discoverStorage('me@drive.example', transport)).toEqual({
		root: 'https://store.example/me/',
		dialog: 'https://drive.example/oauth?user=me',
	});
	expect(asked).toEqual(['https://drive.example/.well-known/webfinger?resource=acct%3Ame%40drive.example']);
});

test.each([
	['no link of a storage', { links: [] }, 200],
	['a storage over plain http', { links: [{ rel: REL, href: 'http://store.example/me' }] }, 200],
	['no JSON', '<html>', 200],
	['nothing', '', 404],
])('with %s there is no storage', async (_, body, status) => {
	await expect(discoverStorage('me@drive.example', answering(body, status).transport)).rejects.toMatchObject({
		failure: 'not-storage',
	});
});

test('the dialog keeps what its address asks already', () => {
	const url = new URL(dialogAddress('https://drive.example/oauth?user=me', 'https://abc.chromiumapp.example/x', 's'));
	expect(url.searchParams.get('user')).toBe('me');
	expect(url.searchParams.get('scope')).toBe('sidelight:rw');
});

test.each([
	['#access_token=abc&token_type=bearer&state=s', { token: 'abc' }],
	['#access_token=a%2Bb&state=s', { token: 'a+b' }],
	['#access_token=abc&state=other', 'invalid'],
	['#access_token=abc', 'invalid'],
	['#access_token=abc&token_type=mac&state=s', 'invalid'],
	['#access_token=a%0Ab&state=s', 'invalid'],
	['#error=access_denied&state=s', 'denied'],
	['', 'invalid'],
])('the dialog’s answer %j is %j', (hash, answer) => {
	expect(readRedirect(`https://abc.chromiumapp.example/x${hash}`, 's')).toEqual(answer);
});
