import type { Random } from './mutate';

/** One kind of thing that comes from outside, and the one way in that it has. */
export interface FuzzedKind<T = unknown> {
	name: string;
	/** One more of its kind, with something wrong in most. */
	make: (random: Random) => T;
	/**
	 * Takes it in as the product does: true where it is taken, false where it is refused with the error or the answer that is declared
	 * for that. Throws for anything else, and where something was taken by halves.
	 */
	take: (made: T) => boolean | Promise<boolean>;
}

/** A kind among others, whatever it is made of. */
export const kind = <T>(one: FuzzedKind<T>): FuzzedKind => one as FuzzedKind;

/** Whether `work` does it without one of the errors that are declared for it. */
export async function orRefused(work: () => unknown, declared: (error: unknown) => boolean): Promise<boolean> {
	try {
		await work();
		return true;
	} catch (error) {
		if (declared(error)) return false;
		throw error;
	}
}

export function demand(holds: boolean, what: string): void {
	if (!holds) throw new Error(what);
}
