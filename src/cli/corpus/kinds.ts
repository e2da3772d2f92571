import type { EntryKind } from '../../corpus/schema/entry';

/** Kinds of entries in the order in which people are told of them. */
export const ENTRY_KINDS: readonly EntryKind[] = ['claim', 'statement', 'document', 'event', 'outlet', 'citation'];
