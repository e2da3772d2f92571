import type { ReaderCalls } from '../contract/reader-calls';
import type { Direction, Sender } from './direction';
import { ownSurface } from './senders';

export const TO_READER: Direction<ReaderCalls, Sender> = { admit: ownSurface, parsers: null };
