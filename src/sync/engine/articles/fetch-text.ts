import type { PageText } from '../../../clippings/model';
import { articleName } from '../../format/names';
import { changeMeta, needMeta } from '../../store/meta';
import type { Environment } from '../environment';
import { type ReadFailure, readArticle, readKeys } from '../read-file';
import { ASK_EVERY } from '../timings';
import { namesOn } from './text-names';

/**
 * What came of asking for the text of a clipping's page.
 * - `here`: it is on this device, or was already;
 * - `missing`: the storage does not show it, or nobody names one: the device that has it may not have sent it yet;
 * - `damaged`: what is there is not what was written. Nothing of it is stored;
 * - `newer`: a later version wrote it, as it says.
 */
export type FetchedText = 'here' | 'missing' | 'damaged' | 'newer';

/**
 * Gets the text of a clipping's page: that which the clipping names or, where it cannot be had, which another clipping of
 * the page names. What cannot be had is asked of the other devices with the next segment. Rejects with `RemoteError` or
 * `StoreError`.
 */
export async function fetchText(env: Environment, id: string): Promise<FetchedText> {
	const { url, names, held } = await env.store.read(['clippings', 'docs', 'articles'], async (tx) => {
		const url = (await tx.get('clippings', id))?.page.url ?? '';
		return { url, names: await namesOn(tx, url, [id]), held: (await tx.get('articles', url))?.name };
	});
	const keys = await readKeys(env);
	const missed = new Map<string, FetchedText>();
	for (const name of names) {
		if (name === held) return 'here';
		const reading = await readArticle(env, keys, name);
		if ('value' in reading && reading.value.url === url) {
			await keep(env, name, reading.value);
			return 'here';
		}
		missed.set(name, 'value' in reading ? 'damaged' : outcomeOf(reading.failure));
	}
	// Also where it says to be newer: no hash vouches for that, and who has the text knows whether the file is it.
	await askFor(env, [...missed.keys()].map(articleName));
	const [first] = missed.values();
	return first ?? 'missing';
}

function outcomeOf(failure: ReadFailure): FetchedText {
	if (failure === 'gone') return 'missing';
	// What names a text was sealed under its key or a later one, and was read here: a key that is not here is damage.
	return failure === 'VERSION' ? 'newer' : 'damaged';
}

/** Stores a text, unless its clippings are gone or a later text of the page is here. */
const keep = (env: Environment, name: string, text: PageText): Promise<void> =>
	env.store.change(['clippings', 'texts', 'articles', 'sync'], async (tx) => {
		const { asked } = await needMeta(tx, 'texts');
		const { [articleName(name)]: answered, ...rest } = asked;
		if (answered !== undefined) await changeMeta(tx, 'texts', { asked: rest });
		const there = await tx.get('texts', text.url);
		if ((there && there.read >= text.read) || (await tx.clippingsOf(text.url)) === 0) return;
		await tx.put('texts', text);
		await tx.put('articles', { url: text.url, name, size: 0 });
	});

/** Asks the other devices for texts that cannot be had from the storage, with the next segment, and for each once a day at most. */
export const askFor = (env: Environment, files: readonly string[]): Promise<void> =>
	env.store.change(['sync'], async (tx) => {
		const { asked } = await needMeta(tx, 'texts');
		const now = env.now();
		const recent = Object.entries(asked).filter(([, at]) => now - at < ASK_EVERY);
		const fresh = files.filter((name) => !recent.some(([known]) => known === name));
		if (fresh.length === 0) return;
		await changeMeta(tx, 'texts', { asked: Object.fromEntries([...recent, ...fresh.map((name) => [name, now])]) });
		await changeMeta(tx, 'writer', { hasNews: true });
	});
