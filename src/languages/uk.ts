import type { QuotingHabits } from './language';

// Recognised and read, but not compared: no pack has facets in it.

export const quoting: QuotingHabits = { verbSecond: true, insertsSpeakers: true };
