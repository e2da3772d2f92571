import { useEffect, useState } from 'preact/hooks';
import type { Heights } from '../core/layout';

/** Heights of lines in rem, as library.css has them. */
const REM: Heights = { heading: 2.25, clipping: 5.25 };

const measure = (): Heights => {
	const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
	return { heading: Math.round(REM.heading * rem), clipping: Math.round(REM.clipping * rem) };
};

/** Heights of lines in pixels, by the size of letters that the reader wants. */
export function useHeights(): Heights {
	const [heights, setHeights] = useState(measure);
	useEffect(() => {
		// An element one rem wide changes its size when that does.
		const probe = document.createElement('div');
		probe.className = 'rem-probe';
		document.body.append(probe);
		const observer = new ResizeObserver(() =>
			setHeights((now) => {
				const next = measure();
				return next.clipping === now.clipping ? now : next;
			}),
		);
		observer.observe(probe);
		return () => {
			observer.disconnect();
			probe.remove();
		};
	}, []);
	return heights;
}
