import type { Extension } from '../support/extension';

interface Reply {
	sessionId: string;
	message: string;
}

/** Megabytes of Chromium's worker that are no garbage; null while it is stopped. Firefox tells of no such thing. */
export async function workerHeapMb(ext: Extension): Promise<number | null> {
	if (ext.target !== 'chromium') return null;
	const session = await ext.context.browser()?.newBrowserCDPSession();
	if (!session) return null;
	try {
		const { targetInfos } = await session.send('Target.getTargets');
		const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(ext.url('')));
		if (!worker) return null;
		// Playwright has sessions of its own for pages alone, so what is asked goes wrapped.
		const { sessionId } = await session.send('Target.attachToTarget', { targetId: worker.targetId, flatten: false });
		let last = 0;
		const ask = (method: string): Promise<{ usedSize?: number }> => {
			const id = ++last;
			return new Promise((resolve) => {
				const heard = (reply: Reply) => {
					const { id: answered, result = {} } = JSON.parse(reply.message);
					if (reply.sessionId !== sessionId || answered !== id) return;
					session.off('Target.receivedMessageFromTarget', heard);
					resolve(result);
				};
				session.on('Target.receivedMessageFromTarget', heard);
				void session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
			});
		};
		await ask('HeapProfiler.collectGarbage');
		const { usedSize = 0 } = await ask('Runtime.getHeapUsage');
		return usedSize / 1e6;
	} finally {
		await session.detach();
	}
}

/** Seconds of processor time that Chromium's pages and workers have taken, without the browser's own; null in Firefox. */
export async function processorSeconds(ext: Extension): Promise<number | null> {
	if (ext.target !== 'chromium') return null;
	const session = await ext.context.browser()?.newBrowserCDPSession();
	if (!session) return null;
	const { processInfo } = await session.send('SystemInfo.getProcessInfo');
	await session.detach();
	return processInfo.reduce((sum, { type, cpuTime }) => (type === 'renderer' ? sum + cpuTime : sum), 0);
}
