import { IMPORT_KINDS } from './import-kinds';
import type { FuzzedKind } from './kind';
import { pageKinds } from './page-kinds';
import { syncKinds } from './sync-kinds';

/** Every kind of thing that comes from outside. */
export const allKinds = async (): Promise<FuzzedKind[]> => [
	...IMPORT_KINDS,
	...(await pageKinds()),
	...(await syncKinds()),
];

/** How many cases each of some kinds gets of a number for all of them. */
export const casesOfEach = (kinds: readonly FuzzedKind[], number: number): number =>
	Math.max(1, Math.round(number / kinds.length));
