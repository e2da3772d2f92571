import { parentPort, workerData } from 'node:worker_threads';
import { allKinds, casesOfEach } from './kinds';
import { fuzz } from './run';
import { rowLine, TITLES } from './table';

/** What scripts/fuzz.mjs asks of this worker. */
interface Errand {
	/** Part of the names of kinds; empty for all. */
	kind: string;
	/** Cases of all kinds together. */
	number: number;
	seed: number;
	/** Where the seed of the case under way stands, for whoever watches that it ends. */
	underWay: BigInt64Array;
}

const { kind, number, seed, underWay } = workerData as Errand;
const kinds = (await allKinds()).filter(({ name }) => name.toLowerCase().includes(kind.toLowerCase()));
const cases = casesOfEach(kinds, number);

parentPort?.postMessage({ line: TITLES });
for (const one of kinds) {
	parentPort?.postMessage({ began: one.name });
	const began = (own: number) => {
		underWay[0] = BigInt(own);
	};
	const row = await fuzz(one, { cases, seed, began });
	parentPort?.postMessage({ row, line: rowLine(row) });
}
