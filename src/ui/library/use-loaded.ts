import { useEffect, useState } from 'preact/hooks';

/** A part of a page that is loaded once the page's first picture stands, so that it is there when it is wanted; null until then. */
export function useLoaded<Part>(load: () => Promise<Part>): Part | null {
	const [loaded, setLoaded] = useState<{ part: Part } | null>(null);
	useEffect(() => {
		let gone = false;
		void load().then((part) => !gone && setLoaded({ part }));
		return () => {
			gone = true;
		};
	}, []);
	return loaded?.part ?? null;
}
