import { useCallback, useRef, useState } from 'preact/hooks';
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
	canUndo: boolean;
	canRedo: boolean;
	run: (action: Action, clippings: readonly Clipping[]) => Promise<void>;
	undo: () => Promise<void>;
	redo: () => Promise<void>;
	dismiss: () => void;
}

/** From how many clippings on a change takes long enough to be shown while it runs. */
const LONG = 250;

/** Does things to clippings, one after the other, and takes them back. Each is stored whole or not at all. */
export function useActions(): Actions {
	const [history, setHistory] = useState<History<Done>>(emptyHistory);
	const [running, setRunning] = useState<Running | null>(null);
	const [said, setSaid] = useState<Actions['said']>(null);
	const busy = useRef(false);
	const numbers = useRef(0);

	const say = useCallback((what: Said) => setSaid({ ...what, number: ++numbers.current }), []);

	/** Runs `work` unless something else runs, and shows how far it is. */
	const attempt = useCallback(
		async (total: number, work: (long: LongChange) => Promise<void>) => {
			if (busy.current || total === 0) return;
			busy.current = true;
			const stopper = new AbortController();
			const show = (done: number) => setRunning({ done, total, stop: () => stopper.abort() });
			if (total >= LONG) show(0);
			try {
				await work({ signal: stopper.signal, progress: total >= LONG ? show : undefined });
			} catch (error) {
				say(
					error instanceof StoreError && error.failure === 'stopped' ? { kind: 'stopped' } : { kind: 'failed', error },
				);
			} finally {
				busy.current = false;
				setRunning(null);
			}
		},
		[say],
	);

	const run = (action: Action, clippings: readonly Clipping[]) => {
		const touched = clippings.filter((clipping) => touches(action, clipping));
		return attempt(touched.length, async (long) => {
			const done = await doIt(action, idsOf(touched), long);
			if (done.before.length === 0) return;
			setHistory((now) => afterDoing(now, done));
			say({ kind: 'done', action, count: done.before.length });
		});
	};
	const undo = async () => {
		const last = history.done.at(-1);
		await attempt(last?.before.length ?? 0, async (long) => {
			if (!last) return;
			await undoIt(last, long);
			setHistory(afterUndoing);
			say({ kind: 'undone', action: last.action, count: last.before.length });
		});
	};
	const redo = async () => {
		const last = history.undone.at(-1);
		await attempt(last?.before.length ?? 0, async (long) => {
			if (!last) return;
			const done = await doIt(last.action, idsOf(last.before), long);
			setHistory((now) => afterRedoing(now, done.before.length > 0 ? done : null));
			say({ kind: 'done', action: last.action, count: done.before.length });
		});
	};
	return {
		running,
		said,
		canUndo: history.done.length > 0,
		canRedo: history.undone.length > 0,
		run,
		undo,
		redo,
		dismiss: useCallback(() => setSaid(null), []),
	};
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
