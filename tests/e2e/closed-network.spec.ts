import { expect, MORE, test } from '../support/test';

test.use({ profile: 'closed-network', hostPermissions: [] });

/*
 * The browser's permission for a host keeps an extension from reading what it answers, not from sending to it. What keeps
 * Sidelight's pages from sending is their content security policy, tried here from within them and without any permission.
 */

/** Every way by which a document can have something sent, each with a word in its address by which the server would know it. */
function tryEverything(address: string): void {
	const element = (tag: string, more: Record<string, string>) => {
		const made = document.createElement(tag);
		for (const [name, value] of Object.entries(more)) made.setAttribute(name, value);
		document.body.append(made);
		return made;
	};
	const at = (word: string) => ({ src: `${address}${word}` });
	const link = (rel: string, more: Record<string, string> = {}) =>
		element('link', { rel, href: `${address}link-${rel}`, ...more });
	const tries = [
		() => fetch(`${address}fetch`, { method: 'POST', mode: 'no-cors', body: 'words' }).catch(() => undefined),
		() =>
			fetch(`${address}kept-alive`, { method: 'POST', mode: 'no-cors', body: 'words', keepalive: true }).catch(() => 0),
		() => navigator.sendBeacon(`${address}beacon`, 'words'),
		() => {
			const request = new XMLHttpRequest();
			request.open('POST', `${address}request`);
			request.send('words');
		},
		() => new WebSocket(address.replace('http', 'ws')),
		() => new EventSource(`${address}events`),
		() => new Worker(`${address}worker`),
		() => new Worker(URL.createObjectURL(new Blob([`fetch('${address}worker-blob')`]))),
		() => new SharedWorker(`${address}shared-worker`),
		() => import(/* @vite-ignore */ `${address}module`).catch(() => undefined),
		() => element('img', at('picture')),
		() => element('img', { srcset: `${address}picture-set 1x` }),
		() => element('script', at('script')),
		() => element('iframe', at('frame')),
		() => element('embed', at('embed')),
		() => element('object', { data: `${address}object` }),
		() => element('video', { ...at('video'), poster: `${address}poster`, preload: 'auto' }),
		() => element('audio', { ...at('audio'), preload: 'auto' }),
		() => element('input', { type: 'image', ...at('input') }),
		() => link('stylesheet'),
		() => link('icon'),
		() => link('manifest'),
		() => link('prefetch'),
		() => link('prerender'),
		() => link('modulepreload'),
		...['fetch', 'image', 'script', 'style', 'font'].map(
			(as) => () => link('preload', { as, href: `${address}preload-${as}` }),
		),
		() => {
			const style = document.body.style;
			style.backgroundImage = `url(${address}background)`;
			style.cursor = `url(${address}cursor), auto`;
			element('p', { style: `background: url(${address}attribute)` }).textContent = 'words';
			element('style', {}).textContent = `@import url(${address}import); p { background: url(${address}rule) }`;
			const sheet = new CSSStyleSheet();
			sheet.insertRule(`body { list-style-image: url(${address}adopted); display: list-item }`);
			document.adoptedStyleSheets.push(sheet);
		},
		() => new FontFace('words', `url(${address}font)`).load().catch(() => undefined),
		() => element('a', { href: '#here', ping: `${address}ping` }).click(),
		() => element('base', { href: `${address}base/` }),
		() =>
			element('meta', { 'http-equiv': 'Content-Security-Policy-Report-Only', content: `report-uri ${address}report` }),
		() => {
			const target = element('iframe', { name: 'own', src: '/icon/sidelight.svg' }).getAttribute('name') ?? '';
			for (const to of ['', target]) {
				const form = element('form', { method: 'post', action: `${address}form`, target: to }) as HTMLFormElement;
				form.submit();
			}
		},
	];
	// Some throw where others are told by an event that they were stopped.
	for (const attempt of tries)
		try {
			attempt();
		} catch {
			// Stopped.
		}
}

for (const path of ['library.html', 'sidepanel.html?tab=0', 'welcome.html', 'demo.html', 'options.html'])
	test(`${path} can send nothing to a server, whatever a document can try`, MORE, async ({ ext, page, site }) => {
		const server = await site({ '/': 'open', '/last': 'last' });
		await ext.gotoExt(page, path);
		await page.evaluate(() => {
			const stopped: string[] = [];
			Object.assign(globalThis, { stopped });
			document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
				stopped.push(effectiveDirective),
			);
		});
		await page.evaluate(tryEverything, server.url('/'));
		const stopped = () => page.evaluate(() => (globalThis as unknown as { stopped: string[] }).stopped);
		await expect
			.poll(stopped)
			.toEqual(expect.arrayContaining(['connect-src', 'img-src', 'form-action', 'font-src', 'media-src', 'base-uri']));
		// To open an address in the page itself no policy forbids. What was sent before is there once this is.
		await page.goto(server.url('/last'));
		const sent = server.requests.map((request) => request.path).filter((sentTo) => sentTo !== '/favicon.ico');
		expect(sent).toEqual(['/last']);
		expect(server.requests[0]?.headers.referer).toBeUndefined();
	});
