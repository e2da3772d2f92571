import { useRef, useState } from 'preact/hooks';
import type { Clipping } from '../../clippings/model';
import { changeClippings, type LongChange, putClippings, removeClippings } from '../../clippings/store/clippings';
import { StoreError } from '../../clippings/store/errors';
import { type Action, changeBy, type Done, takeBack, touches } from './core/action';
import { afterDoing, afterRedoing, afterUndoing, emptyHistory, type History } from './core/history';

/** A change that is under way. */
export interface Running {
	done: number;
	total: number;
	stop: () => void;
}

/** What there is to say about the last change. */
export type Said =
	| { kind: 'done' | 'undone'; action: Action; count: number }
	| { kind: 'stopped' }
	| { kind: 'failed'; error: unknown };

export interface Actions {
	running: Running | null;
	/** `number` tells two that say the same apart. */
	said: (Said & { number: number }) | null;
	run: (action: Action, clippings: readonly Clipping[]) => Promise<void>;
	undo: () => Promise<void>;
	redo: () => Promise<void>;
	dismiss: () => void;
}

/** From so many on a change takes long enough to be shown while it runs. */
const PROGRESS_FROM_CLIPPINGS = 250;

/** Does things to clippings, one after the other, and takes them back. Each is stored whole or not at all. */
export function useActions(): Actions {
	const history = useRef<History<Done>>(emptyHistory());
	const [running, setRunning] = useState<Running | null>(null);
	const [said, setSaid] = useState<Actions['said']>(null);
	const last = useRef<Promise<void>>(Promise.resolve());
	const numbers = useRef(0);

	const say = (what: Said) => setSaid({ ...what, number: ++numbers.current });

	/** Runs `work` when what was asked for before is done, and shows how far it is with `total` clippings. */
	const attempt = async (work: (long: (total: number) => LongChange) => Promise<Said | null>): Promise<void> => {
		const stopper = new AbortController();
		const long = (total: number): LongChange => {
			const { signal } = stopper;
			if (total < PROGRESS_FROM_CLIPPINGS) return { signal };
			const show = (done: number) => setRunning({ done, total, stop: () => stopper.abort() });
			show(0);
			return { signal, progress: show };
		};
		try {
			const done = await work(long);
			if (done) say(done);
		} catch (error) {
			say(error instanceof StoreError && error.failure === 'stopped' ? { kind: 'stopped' } : { kind: 'failed', error });
		}
		setRunning(null);
	};
	const enqueue = (work: Parameters<typeof attempt>[0]): Promise<void> => {
		last.current = last.current.then(() => attempt(work));
		return last.current;
	};

	const run = (action: Action, clippings: readonly Clipping[]) =>
		enqueue(async (long) => {
			const touched = clippings.filter((clipping) => touches(action, clipping));
			if (touched.length === 0) return null;
			const done = await doIt(action, idsOf(touched), long(touched.length));
			if (done.before.length === 0) return null;
			history.current = afterDoing(history.current, done);
			return { kind: 'done', action, count: done.before.length };
		});
	const undo = () =>
		enqueue(async (long) => {
			const step = history.current.done.at(-1);
			if (!step) return null;
			await undoIt(step, long(step.before.length));
			history.current = afterUndoing(history.current);
			return { kind: 'undone', action: step.action, count: step.before.length };
		});
	const redo = () =>
		enqueue(async (long) => {
			const step = history.current.undone.at(-1);
			if (!step) return null;
			const done = await doIt(step.action, idsOf(step.before), long(step.before.length));
			history.current = afterRedoing(history.current, done.before.length > 0 ? done : null);
			return { kind: 'done', action: step.action, count: done.before.length };
		});
	return { running, said, run, undo, redo, dismiss: () => setSaid(null) };
}

const idsOf = (clippings: readonly Clipping[]): string[] => clippings.map(({ id }) => id);

async function doIt(action: Action, ids: readonly string[], long: LongChange): Promise<Done> {
	if (action.kind === 'delete') {
		const { clippings, texts } = await removeClippings(ids, long);
		return { action, before: clippings, texts };
	}
	const before = await changeClippings(ids, (clipping) => changeBy(action, clipping), long);
	return { action, before, texts: [] };
}

async function undoIt({ action, before, texts }: Done, long: LongChange): Promise<void> {
	if (action.kind === 'delete') return putClippings(before, texts, long);
	const were = new Map(before.map((clipping) => [clipping.id, clipping]));
	await changeClippings(
		idsOf(before),
		(now) => {
			const was = were.get(now.id);
			return was ? takeBack(action, was, now) : {};
		},
		long,
	);
}
