import { useEffect, useState } from 'preact/hooks';

/**
 * A part of a page that is loaded after the page's first picture, once it is wanted, and stays; null until it is there.
 * One that is known from before is there at once.
 */
export function useLoaded<Part>(load: () => Promise<Part>, isWanted = true, known: Part | null = null): Part | null {
	const [part, setPart] = useState(() => known);
	useEffect(() => {
		if (!isWanted || part !== null) return;
		let isShown = true;
		void load().then((loaded) => isShown && setPart(() => loaded));
		return () => {
			isShown = false;
		};
	}, [isWanted]);
	return part;
}
