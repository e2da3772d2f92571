/**
 * Types of the peers, as far as they are used: two bring none, and types are checked where no peer is installed.
 */
declare module 'wink-bm25-text-search' {
	interface Engine {
		defineConfig(config: { fldWeights: Record<string, number> }): void;
		definePrepTasks(tasks: ((text: string) => string[])[]): void;
		addDoc(doc: Record<string, string>, id: number): void;
		consolidate(): void;
		search(query: string, limit?: number): [id: string, score: number][];
	}
	export default function bm25(): Engine;
}

declare module 'minhash' {
	export class Minhash {
		constructor(options?: { numPerm?: number });
		update(text: string): void;
	}
	export class LshIndex {
		constructor(options?: { bandSize?: number });
		index: Record<string, number[]>;
		insert(key: number, signature: Minhash): void;
		getHashbands(signature: Minhash): string[];
	}
}

declare module '@mozilla/readability' {
	export class Readability {
		constructor(document: Document);
		parse(): { content?: string | null } | null;
	}
}

declare module 'approx-string-match' {
	export default function search(text: string, pattern: string, maxErrors: number): { errors: number }[];
}

declare module 'flexsearch' {
	class Index {
		constructor(options: { tokenize: 'strict' });
		add(id: number, text: string): void;
		search(query: string, options: { limit: number; suggest: boolean }): number[];
	}
	export default { Index };
}

declare module 'fuse.js' {
	export default class Fuse {
		constructor(texts: string[], options: { ignoreLocation: boolean; threshold: number });
		search(query: string): { refIndex: number }[];
	}
}

declare module 'minisearch' {
	export default class MiniSearch {
		constructor(options: { fields: string[] });
		addAll(documents: { id: number; text: string }[]): void;
		search(query: string): { id: number }[];
	}
}
