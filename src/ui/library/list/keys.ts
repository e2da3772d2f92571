import type { TargetedKeyboardEvent, TargetedMouseEvent } from 'preact';
import type { Row } from '../core/rows';

/** What the reader can do in the list. Lines are indexes of rows. */
export interface ListKeys {
	rows: readonly Row[];
	current: number;
	/** Makes a line the current one. */
	move: (line: number) => void;
	/** Chooses everything from where the last choice began to a line. */
	extend: (line: number) => void;
	toggle: (line: number) => void;
	toggleAll: () => void;
	/** Shows the clipping of a line that was clicked. */
	pick: (line: number) => void;
	/** Goes from a line to its clipping. */
	open: (line: number) => void;
	remove: () => void;
	/** Lets go of what is chosen. */
	clear: () => void;
}

/** Keys and clicks of the list: as in a listbox of which many options can be chosen (WAI-ARIA APG). */
export function listKeys(list: ListKeys, page: number) {
	const { rows, current, move, extend, toggle, toggleAll, pick, open, remove, clear } = list;

	/** The clipping's line nearest to `line`, first looked for in the direction `by`. */
	const near = (line: number, by: 1 | -1): number => {
		const isThere = (at: number) => rows[at]?.kind === 'clipping';
		for (const step of [by, -by])
			for (let at = Math.min(Math.max(line, 0), rows.length - 1); at >= 0 && at < rows.length; at += step)
				if (isThere(at)) return at;
		return -1;
	};
	const target = (key: string): number | null => {
		switch (key) {
			case 'ArrowDown':
				return current < 0 ? near(0, 1) : near(current + 1, 1);
			case 'ArrowUp':
				return current < 0 ? near(0, 1) : near(current - 1, -1);
			case 'PageDown':
				return near(Math.max(current, 0) + page, 1);
			case 'PageUp':
				return near(Math.max(current, 0) - page, -1);
			case 'Home':
				return near(0, 1);
			case 'End':
				return near(rows.length - 1, -1);
			default:
				return null;
		}
	};

	const does = ({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): (() => void) | null => {
		if (altKey) return null;
		const line = target(key);
		if (line !== null) return line < 0 ? () => undefined : () => (shiftKey ? extend(line) : move(line));
		if ((ctrlKey || metaKey) && key.toLowerCase() === 'a') return toggleAll;
		if (ctrlKey || metaKey) return null;
		if (key === 'Escape') return clear;
		if (key === 'Delete' || key === 'Backspace') return remove;
		if (current < 0) return null;
		if (key === ' ') return () => (shiftKey ? extend(current) : toggle(current));
		return key === 'Enter' ? () => open(current) : null;
	};

	const lineOf = (target: EventTarget | null): number => {
		const key = target instanceof Element ? target.closest<HTMLElement>('[data-row]')?.dataset.row : undefined;
		return key === undefined ? -1 : rows.findIndex((row) => row.kind === 'clipping' && row.key === key);
	};
	return {
		onKeyDown: (event: TargetedKeyboardEvent<HTMLElement>) => {
			const act = does(event);
			if (!act) return;
			event.preventDefault();
			act();
		},
		onClick: ({ target, shiftKey, ctrlKey, metaKey }: TargetedMouseEvent<HTMLElement>) => {
			const line = lineOf(target);
			if (line < 0) return;
			const onCheck = target instanceof Element && target.closest('[data-check]') !== null;
			if (shiftKey) extend(line);
			else if (ctrlKey || metaKey || onCheck) toggle(line);
			else pick(line);
		},
	};
}
