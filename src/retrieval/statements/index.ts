export type { TranscriptLine } from './lines';
export { type FoundLine, StatementIndex } from './statement-index';
