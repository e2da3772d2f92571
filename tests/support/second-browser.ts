import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Extension } from './extension';
import { builtExtension, launch } from './test';

/** Another browser beside the test's own, with the extension and an empty profile, which goes when it is closed. */
export async function startAlone(target: Extension['target']): Promise<{ browser: Extension; close(): Promise<void> }> {
	const profile = await mkdtemp(join(tmpdir(), 'sidelight-second-'));
	const extension = await builtExtension(target, '');
	const start = () => launch(target, extension, profile);
	const browser = new Extension(await start(), start);
	return {
		browser,
		async close() {
			await browser.context.close();
			await rm(profile, { recursive: true, force: true, maxRetries: 5 });
		},
	};
}
