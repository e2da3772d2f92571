/** Types of the two peers that bring none, as far as they are used. */
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
