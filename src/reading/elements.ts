export type Make = ReturnType<typeof makerIn>;

/** Makes elements with a class and children; text stays text. */
export const makerIn =
	(document: Document) =>
	<K extends keyof HTMLElementTagNameMap>(
		tag: K,
		className: string,
		...children: (Node | string)[]
	): HTMLElementTagNameMap[K] => {
		const made = document.createElement(tag);
		if (className !== '') made.className = className;
		made.append(...children);
		return made;
	};
