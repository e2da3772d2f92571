import { changeMeta, getMeta, needMeta } from '../store/meta';
import type { Tx } from '../store/store';
import type { Environment } from './environment';
import { DAY, HOUR } from './timings';

/** By so much clocks are put right without a word. */
const USUAL = HOUR;

/** Nothing is put off for longer. */
const LONGEST_WAIT = 2 * DAY;

/**
 * Where this device's clock was set back, by a year perhaps, all that was noted with the later time would wait until then:
 * it is taken for noted now. Writes nothing otherwise.
 */
export async function forgiveClock(env: Environment): Promise<void> {
	const now = env.now();
	if (await env.store.read(['sync'], (tx) => isAhead(tx, now)))
		await env.store.change(['sync'], (tx) => setBack(tx, now));
}

async function isAhead(tx: Tx, now: number): Promise<boolean> {
	const run = await getMeta(tx, 'run');
	if (!run) return false;
	const [{ cleaned, scrubbed, tidied, due }, { repairAt }] = [
		await needMeta(tx, 'snapshot'),
		await needMeta(tx, 'health'),
	];
	const [{ said }, { tended }] = [await needMeta(tx, 'writer'), await needMeta(tx, 'texts')];
	const noted = [cleaned, scrubbed, tidied, said, tended, run.lastGood];
	const planned = [due, repairAt, run.until];
	return (
		noted.some((at) => at !== null && at > now + USUAL) || planned.some((at) => at !== null && at > now + LONGEST_WAIT)
	);
}

async function setBack(tx: Tx, now: number): Promise<void> {
	const past = <T extends number | null>(at: T): T => (at !== null && at > now ? (now as T) : at);
	const all = (times: Readonly<Record<string, number>>) =>
		Object.fromEntries(Object.entries(times).map(([name, at]) => [name, past(at)]));
	const [run, health] = [await needMeta(tx, 'run'), await needMeta(tx, 'health')];
	const [snapshot, texts] = [await needMeta(tx, 'snapshot'), await needMeta(tx, 'texts')];
	await changeMeta(tx, 'run', { lastGood: past(run.lastGood), until: past(run.until) });
	await changeMeta(tx, 'writer', { said: past((await needMeta(tx, 'writer')).said) });
	await changeMeta(tx, 'health', {
		bad: all(health.bad),
		told: all(health.told),
		withheld: all(health.withheld),
		missing: all(health.missing),
		repairAt: past(health.repairAt),
	});
	await changeMeta(tx, 'snapshot', {
		due: past(snapshot.due),
		known: all(snapshot.known),
		unreferenced: all(snapshot.unreferenced),
		cleaned: past(snapshot.cleaned),
		scrubbed: past(snapshot.scrubbed),
		tidied: past(snapshot.tidied),
	});
	await changeMeta(tx, 'texts', {
		tended: past(texts.tended),
		asked: all(texts.asked),
		unreferenced: all(texts.unreferenced),
	});
}
