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
	/** Waits for the next turn. */
	pass(): Promise<void>;
}

/** Begins nothing before its first turn. One task at a time runs, so that all that happens follows from the order of turns. */
export function task(name: string, work: (gate: Gate) => Promise<void>): Task {
	let go: () => void = () => undefined;
	let stopped: () => void = () => undefined;
	let done = false;
	let failed: unknown;
	const gate: Gate = {
		pass: () =>
			new Promise((resolve) => {
				go = resolve;
				stopped();
			}),
	};
	gate
		.pass()
		.then(() => work(gate))
		.catch((error: unknown) => {
			failed = error;
		})
		.finally(() => {
			done = true;
			stopped();
		});
	return {
		name,
		turn: () =>
			new Promise((resolve) => {
				stopped = resolve;
				go();
			}),
		isDone: () => done,
		failure: () => failed,
	};
}
