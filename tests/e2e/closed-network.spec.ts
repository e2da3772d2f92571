import { expect, MORE, test } from '../support/test';

test.use({ profile: 'closed-network', hostPermissions: [] });

/*
 * The browser's permission for a host keeps an extension from reading what it answers, not from sending to it. What keeps
 * Sidelight's pages from sending is their content security policy, tried here from within them and without any permission.
 */

/** What a page tries, by the directive that has to stop it. */
const TRIED = [
	'connect-src fetch',
	'connect-src beacon',
	'img-src picture',
	'form-action form',
	expect.stringMatching(/^frame-src/),
];

for (const path of ['library.html', 'sidepanel.html?tab=0', 'welcome.html', 'demo.html'])
	test(
		`${path} can send nothing to a server: not by request, beacon, form, frame, picture or worker`,
		MORE,
		async ({ ext, page, site }) => {
			const server = await site({ '/': 'open' });
			await ext.gotoExt(page, path);
			await page.evaluate((address) => {
				const stopped: string[] = [];
				Object.assign(globalThis, { stopped });
				document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
					stopped.push(`${effectiveDirective} ${blockedURI.split('/').at(-1)}`);
				});
				fetch(`${address}fetch`, { method: 'POST', mode: 'no-cors', body: 'words' }).catch(() => undefined);
				navigator.sendBeacon(`${address}beacon`, 'words');
				new Image().src = `${address}picture`;
				const frame = document.createElement('iframe');
				frame.src = `${address}frame`;
				document.body.append(frame);
				try {
					new Worker(URL.createObjectURL(new Blob([`fetch('${address}worker')`])));
				} catch {
					// Firefox throws; Chromium tells by an event.
				}
				const form = document.createElement('form');
				Object.assign(form, { method: 'post', action: `${address}form` });
				document.body.append(form);
				form.submit();
			}, server.url('/'));
			const stopped = () => page.evaluate(() => (globalThis as unknown as { stopped: string[] }).stopped);
			await expect.poll(stopped).toEqual(expect.arrayContaining(TRIED));
			expect((await stopped()).some((one) => one.startsWith('worker-src'))).toBe(true);
			// What was on its way is there once this is.
			await page.goto(server.url('/last'));
			const sent = server.requests.map((request) => request.path).filter((sentTo) => sentTo !== '/favicon.ico');
			expect(sent).toEqual(['/last']);
		},
	);
