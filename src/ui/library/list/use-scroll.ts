import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Heights, type Layout, lineAt, scrollFor, topOf } from '../core/layout';

interface Sight {
	top: number;
	height: number;
}

interface Scroll {
	seen: Sight;
	/** Scrolls no further than is needed for a line to be in sight. */
	reveal: (line: number) => void;
}

/**
 * What of the list is in sight. When lines come or go above it, what is in sight stays where it is; when the list is
 * another one (`list` changes), it begins at its top.
 */
export function useScroll(box: RefObject<HTMLElement | null>, layout: Layout, heights: Heights, list: string): Scroll {
	const [seen, setSeen] = useState<Sight>({ top: 0, height: globalThis.innerHeight });
	/** The first line in sight, and how far its top is above the edge. */
	const anchor = useRef<{ key: string; above: number } | null>(null);
	const shown = useRef({ list, layout });

	const keepAnchor = (of: Layout, top: number) => {
		const line = lineAt(of, top);
		const row = of.rows[line];
		anchor.current = row && top > 0 ? { key: row.key, above: top - topOf(of, line) } : null;
	};

	useLayoutEffect(() => {
		const element = box.current;
		if (!element) return;
		const look = () => {
			const next = { top: element.scrollTop, height: element.clientHeight };
			keepAnchor(shown.current.layout, next.top);
			setSeen((now) => (now.top === next.top && now.height === next.height ? now : next));
		};
		const observer = new ResizeObserver(look);
		observer.observe(element);
		element.addEventListener('scroll', look, { passive: true });
		return () => {
			observer.disconnect();
			element.removeEventListener('scroll', look);
		};
	}, [box]);

	useLayoutEffect(() => {
		const element = box.current;
		const before = shown.current;
		shown.current = { list, layout };
		if (!element || before.layout === layout) return;
		// A list that stands at its top stays there. Asking it would have it laid out at once, with each letter of a search.
		if (anchor.current === null) return;
		if (before.list !== list) {
			element.scrollTop = 0;
		} else {
			const { key, above } = anchor.current;
			const line = layout.rows.findIndex((row) => row.key === key);
			if (line >= 0) element.scrollTop = topOf(layout, line) + above;
		}
		keepAnchor(layout, element.scrollTop);
		setSeen({ top: element.scrollTop, height: element.clientHeight });
	}, [box, layout, list]);

	const reveal = useCallback(
		(line: number) => {
			const element = box.current;
			if (!element) return;
			const to = scrollFor(layout, line, element.scrollTop, element.clientHeight, heights.heading);
			if (to !== element.scrollTop) element.scrollTop = to;
		},
		[box, layout, heights],
	);
	return { seen, reveal };
}
