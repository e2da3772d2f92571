import type { MessageKey } from '../../i18n';
import type { Field } from '../core/suggest';

/** What each field of a search is for. */
export const fieldText: Record<Field, MessageKey> = {
	quote: 'fieldQuote',
	comment: 'fieldComment',
	title: 'fieldTitle',
	tag: 'fieldTag',
	outlet: 'fieldOutlet',
	site: 'fieldSite',
	since: 'fieldSince',
	until: 'fieldUntil',
	color: 'fieldColor',
	orphan: 'fieldOrphan',
	has: 'fieldHas',
};

/** How each field is written, with a value where it takes one. */
export const fieldExample: Record<Field, string> = {
	quote: 'quote:ferry',
	comment: 'comment:"to check"',
	title: 'title:ferry',
	tag: 'tag:harbour',
	outlet: 'outlet:reuters',
	site: 'site:paper.example',
	since: 'since:2022-01',
	until: 'until:2022-02-24',
	color: 'color:blue',
	orphan: 'orphan:',
	has: 'has:note',
};
