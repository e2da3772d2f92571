export { type Anchored, anchor, type Passage } from './anchor';
export { describeSpan } from './describe';
export type { Change } from './difference';
export { type PageAnchors, pageAnchors } from './in-page';
export { matchQuote } from './match-quote';
export { type PageText, readPageText } from './page-text';
export { type PreparedText, prepareText } from './prepared';
export type { RangeSelector, Selector, TextPositionSelector, TextQuoteSelector } from './types';
