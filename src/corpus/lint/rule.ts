import { tokenise } from '../../text/tokenise';
import type { PackSource, Problem } from '../source/source';

/** One thing that a pack must keep to. Returns what does not, each with file, line and what to do. */
export type Rule = (source: PackSource) => Problem[];

/** The words of a text as the engine counts them: a character each in scripts written without spaces. */
export const countWords = (text: string): number => tokenise(text).length;
