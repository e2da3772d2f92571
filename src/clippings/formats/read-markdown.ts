import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

export type { Nodes, Root } from 'mdast';

/** A reader's Markdown as a tree (CommonMark). Apart from what shows it, so that a surface can load it when it is needed. */
export const readMarkdown = (markdown: string): Root => fromMarkdown(markdown);
