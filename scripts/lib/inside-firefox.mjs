import { Refusal } from './project.mjs';

/** @typedef {import('@playwright/test').BrowserContext} BrowserContext */
/** @typedef {{ send(command: string, params: object): Promise<any> }} Session any answer of the protocol */

/**
 * Playwright's own WebDriver BiDi session. Firefox admits a single one, and Playwright offers no public way to send
 * commands on it; this reads a private field, which is why the version of @playwright/test is fixed in package.json.
 * @param {BrowserContext} context
 * @returns {Session}
 */
export function bidiSession(context) {
	const connection = Reflect.get(context, '_connection');
	const session = connection?.toImpl?.(context.browser())?._browserSession;
	if (session) return session;
	throw new Refusal(
		'The installed @playwright/test hides its connection to Firefox: run npm ci to get the version that package.json fixes.',
	);
}

/**
 * Runs a function inside Firefox itself, where the browser's windows and modules are at hand: for what a user does on
 * the browser's own surfaces. Needs the argument --remote-allow-system-access.
 * @template A, R
 * @param {BrowserContext} context
 * @param {(argument: A) => R | Promise<R>} task takes and answers JSON; sees nothing of the calling file
 * @param {A} argument
 * @returns {Promise<R>}
 */
export async function insideFirefox(context, task, argument) {
	const session = bidiSession(context);
	const { contexts } = await session.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
	const answer = await session.send('script.callFunction', {
		functionDeclaration: `async (json) => JSON.stringify((await (${task})(JSON.parse(json))) ?? null)`,
		arguments: [{ type: 'string', value: JSON.stringify(argument) }],
		target: { context: contexts[0].context },
		awaitPromise: true,
	});
	if (answer.type !== 'success') throw new Error(`Inside Firefox: ${answer.exceptionDetails.text}`);
	return JSON.parse(answer.result.value);
}
