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

export type { Citation } from './citation';
export type { Claim, Facets } from './claim';
export type { Fact, Reply } from './common';
export type { Clause, Document, Section } from './document';
export type { Event } from './event';
export type { Outlet } from './outlet';
export { type Limits, type PackMetadata, packMetadata } from './pack';
export type { PageWords, RecordItem, RecordKind, RecordState } from './record';
export type { Statement } from './statement';
