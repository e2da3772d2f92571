/**
 * What is wrong with a file of the vault.
 * - `damaged`: its bytes are not those that were written under its name;
 * - `missing`: it should be there, and is not;
 * - `refused`: the storage does not give it;
 * - `copy`: another file of the vault under a name that is not its own;
 * - `outdated`: an earlier vault file, which an earlier secret opens.
 */
export type FileFault = 'damaged' | 'missing' | 'refused' | 'copy' | 'outdated';

export interface FaultyFile {
	name: string;
	fault: FileFault;
}

/** What came of reading every file in the storage. */
export interface Verdict {
	/** How many files of the vault were read. */
	read: number;
	/** Faults that were made good, or that a whole snapshot has made needless. */
	repaired: readonly FaultyFile[];
	/** Those that were not. */
	faulty: readonly FaultyFile[];
	/** Names that are not the vault's; these files are left alone. */
	unknown: readonly string[];
	/** How many files only a later version can read. */
	newer: number;
}
