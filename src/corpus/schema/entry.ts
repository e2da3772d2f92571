import * as z from 'zod/mini';
import { citation } from './citation';
import { claim } from './claim';
import { document } from './document';
import { event } from './event';
import { outlet } from './outlet';
import { statement } from './statement';

/** Any entry of a pack, told apart by `kind`. */
export const entry = z.discriminatedUnion('kind', [document, statement, claim, outlet, event, citation]);
export type Entry = z.infer<typeof entry>;
export type EntryKind = Entry['kind'];
export type EntryOf<K extends EntryKind> = Extract<Entry, { kind: K }>;
