/** Thrown into a device's work at the moment where its browser dies; nothing of that work runs on. */
export class Crash extends Error {}

/** Work that stops at each gate until it is given a turn, so that a test decides what runs when. */
export interface Task {
	name: string;
	/** Runs to the next gate, or to the end. */
	turn(): Promise<void>;
	isDone(): boolean;
	/** Why it ended, if it failed. */
	failure(): unknown;
}

export interface Gate {
	/** Waits for the next turn; of several that wait, the first. */
	pass(): Promise<void>;
}

/**
 * Begins nothing before its first turn. One task at a time runs, so that all that happens follows from the order of turns. A
 * task may do several things at once, as long as they wait for nothing but gates.
 */
export function task(name: string, work: (gate: Gate) => Promise<void>): Task {
	const waiting: (() => void)[] = [];
	let done = false;
	let failed: unknown;
	const gate: Gate = { pass: () => new Promise((resolve) => void waiting.push(resolve)) };
	gate
		.pass()
		.then(() => work(gate))
		.catch((error: unknown) => {
			failed = error;
		})
		.finally(() => {
			done = true;
		});
	return {
		name,
		async turn() {
			waiting.shift()?.();
			do await rest();
			while (waiting.length === 0 && !done);
		},
		isDone: () => done,
		failure: () => failed,
	};
}

/** Resolves once all that can go on has gone on. */
const rest = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));
