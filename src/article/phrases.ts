import { ARTICLE } from '../languages';
import type { ArticleWords } from '../languages/language';
import { anyOf } from '../languages/word-lists';

// What the furniture of a page says in any language, where markup does not give it away. Tested against whole blocks.

/** Labels of pages in other languages, which stand on those of ours too. */
const FOREIGN_LABEL = /publicit[éà]|publicidad(?:e)?|広告/;

const inAnyLanguage = (field: keyof ArticleWords, ...more: readonly RegExp[]): string =>
	anyOf([...Object.values(ARTICLE).map((words) => words[field]), ...more]);

export const LABEL = new RegExp(`^${inAnyLanguage('label', FOREIGN_LABEL)}[.:…]?$`, 'i');
export const CALL = new RegExp(`^${inAnyLanguage('call')}`, 'i');
export const RELATED = new RegExp(`^[\\W_]*${inAnyLanguage('related')}`, 'i');
export const REPLY_HEADING = new RegExp(`^${inAnyLanguage('replyHeading')}`, 'i');
export const REPLY_FORM = new RegExp(inAnyLanguage('replyForm'), 'i');
export const EDITORS_NOTE = new RegExp(`^[\\s([*_–—-]*${inAnyLanguage('editorsNote')}`, 'i');
/** The word that introduces a byline. */
export const BY = new RegExp(`^${inAnyLanguage('by')}\\s+`, 'i');
/** Words with which a byline goes over into the time of publication; part of a pattern. */
export const DATELINE = inAnyLanguage('dateline');
