import type { Page } from '@playwright/test';
import type { Clipping } from '../../src/clippings/model';
import type { WebdavConfig } from '../../src/sync/remotes/config';
import type { SyncState } from '../../src/sync/state';
import { expect } from './expect';
import type { Extension } from './extension';
import { scriptForPage } from './in-page';
import { postFrom, sendFrom } from './messages';
import { PASSWORD, type TestServer, USER } from './servers/process';
import type * as InPage from './sync-in-page';

declare const sync: typeof InPage;
declare const browser: typeof import('wxt/browser').browser;

type On = Extract<SyncState, { on: true }>;

let code: Promise<string> | undefined;

export const webdavOn = ({ url }: TestServer): WebdavConfig => ({
	kind: 'webdav',
	url,
	user: USER,
	password: PASSWORD,
	versioned: false,
});

/** Sync in a running browser: set up as the settings page does it, and at work in the extension's own worker. */
export class SyncedExtension {
	private constructor(
		readonly ext: Extension,
		private readonly page: Page,
	) {}

	static async in(ext: Extension): Promise<SyncedExtension> {
		// Beside the pages that ask for it themselves: here sync is set up without them.
		await ext.grant([], { isRead: false });
		const page = await ext.helperPage();
		code ??= scriptForPage('./sync-in-page.ts', 'sync');
		await page.evaluate(await code);
		return new SyncedExtension(ext, page);
	}

	/** Tries the storage, then begins a vault in it or joins the one that is there. */
	async enter(config: WebdavConfig, secret: string, name: string): Promise<void> {
		const outcome = await this.page.evaluate(
			async ([given, pass, device]) => {
				const trial = await sync.syncApi.tryStorage(given);
				if (trial.outcome !== 'ready') return trial;
				const enter = trial.holds === 'vault' ? sync.syncApi.join : sync.syncApi.begin;
				return enter(trial.config, pass, { name: device, browser: 'test' });
			},
			[config, secret, name] as const,
		);
		expect(outcome).toEqual({ outcome: 'done' });
	}

	/** Has the worker send and fetch, and answers how sync stands afterwards. */
	async run(): Promise<SyncState> {
		await sendFrom(this.page, 'syncNow', null);
		return this.state();
	}

	/** Has the worker send and fetch while the test does something else to it. */
	begin(): Promise<void> {
		return postFrom(this.page, 'syncNow', null);
	}

	/** As the database has it, whatever was told. */
	state(): Promise<SyncState> {
		return this.page.evaluate(async () => {
			await sync.syncApi.dismissAlarms();
			return (await browser.storage.session.get('syncState')).syncState as SyncState;
		});
	}

	/** Runs until nothing waits and nothing is wrong. */
	async settle(): Promise<On> {
		// A worker that was just stopped may take the question along: it is asked again.
		const state = await this.run().catch(() => this.run());
		if (!state.on) throw new Error('Sync is off.');
		expect({ trouble: state.trouble, waiting: state.waiting }).toEqual({ trouble: null, waiting: 0 });
		return state;
	}

	async putBack(): Promise<void> {
		expect(await this.page.evaluate(() => sync.syncApi.putBack())).toEqual({ outcome: 'done' });
	}

	put(clippings: readonly Clipping[]): Promise<void> {
		// As text: thousands of objects take the browser's protocol long.
		return this.page.evaluate((all) => sync.putClippings(JSON.parse(all)), JSON.stringify(clippings));
	}

	/** Adds to the comment as the reader sees it, and a tag. */
	async annotate(id: string, words: string, tag: string): Promise<void> {
		await this.page.evaluate(
			([of, more, added]) =>
				sync.changeClippings([of], ({ comment, tags }) => ({ comment: `${comment} ${more}`, tags: [...tags, added] })),
			[id, words, tag] as const,
		);
	}

	async remove(id: string): Promise<void> {
		await this.page.evaluate(async (of) => void (await sync.removeClippings([of])), id);
	}

	count(): Promise<number> {
		return this.page.evaluate(async () => (await sync.allClippings()).length);
	}

	/** A hash of all clippings, without what is this device's alone: where there are too many to be handed over. */
	digest(): Promise<string> {
		return this.page.evaluate(async () => {
			const all = (await sync.allClippings()).map(({ standing: _, ...clipping }) => clipping);
			const text = new TextEncoder().encode(sync.canonicalJson(all));
			return new Uint8Array(await crypto.subtle.digest('SHA-256', text)).toHex();
		});
	}

	/** All clippings, without what is this device's alone. */
	async clippings(): Promise<Omit<Clipping, 'standing'>[]> {
		const all: Clipping[] = JSON.parse(await this.page.evaluate(async () => JSON.stringify(await sync.allClippings())));
		return all.map(({ standing: _, ...clipping }) => clipping);
	}
}
