import { composed } from '../../text/unseen';
import { COLOURS, type Colour } from '../model';
import { typedForms } from './fold';

/** Fields that a word can be asked for in, as they are typed before a colon. */
const TEXT_FIELDS = ['outlet', 'site', 'tag', 'quote', 'comment', 'title'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** One condition of a search; a clipping is found when it meets all of them. */
export type Condition = { negated: boolean } & (
	| { kind: 'text'; field: TextField | null; forms: string[]; phrase: boolean }
	| { kind: 'since' | 'until'; date: string }
	| { kind: 'colour'; colour: Colour }
	| { kind: 'orphan' }
	| { kind: 'has'; what: 'note' | 'comment' | 'tag' | 'text' }
);

/** A part of a search that cannot be understood, with what it could be. */
export interface QueryProblem {
	part: string;
	kind: 'date' | 'colour' | 'has';
}

export interface Query {
	conditions: Condition[];
	problems: QueryProblem[];
}

/** A part: an optional minus, an optional field, and a word or a phrase in any kind of quotation marks. */
const PART = /(-?)([a-z]+):(?=\s|$)|(-?)(?:([a-z]+):)?(?:["“”„«»]([^"“”„«»]*)["“”„«»]?|([^\s"“”„«»]+))/giu;

const HAS = ['note', 'comment', 'tag', 'text'] as const;

/**
 * Reads what was typed into the search field: words and "phrases", all of which must be found; `-` before what must
 * not; and the fields `outlet: site: tag: quote: comment: title: since: until: color: orphan: has:`. `note:` is what `comment:`
 * was called at first. A word before a colon that is no field is text. Never throws.
 */
export function parseQuery(typed: string): Query {
	const query: Query = { conditions: [], problems: [] };
	for (const [part, bareMinus, bare, minus, field, phrase, word] of composed(typed).matchAll(PART)) {
		const negated = (minus ?? bareMinus) === '-';
		const name = (field ?? bare ?? '').toLowerCase();
		const condition = readPart({ part, name, value: phrase ?? word ?? '', phrase: phrase !== undefined });
		if (condition === null) continue;
		if ('part' in condition) query.problems.push(condition);
		else query.conditions.push({ negated, ...condition } as Condition);
	}
	return query;
}

interface TypedPart {
	part: string;
	name: string;
	value: string;
	phrase: boolean;
}

type Read = Condition extends infer C ? (C extends { negated: boolean } ? Omit<C, 'negated'> : never) : never;

function readPart({ part, name, value, phrase }: TypedPart): Read | QueryProblem | null {
	switch (name) {
		case 'orphan':
			return { kind: 'orphan' };
		case 'since':
		case 'until':
			if (value === '') return null;
			return isDate(value) ? { kind: name, date: value } : { part, kind: 'date' };
		case 'color':
		case 'colour': {
			if (value === '') return null;
			const colour = COLOURS.find((one) => one.startsWith(value.toLowerCase()));
			return colour ? { kind: 'colour', colour } : { part, kind: 'colour' };
		}
		case 'has': {
			if (value === '') return null;
			const what = HAS.find((one) => one.startsWith(value.toLowerCase()));
			return what ? { kind: 'has', what } : { part, kind: 'has' };
		}
	}
	const field = name === 'note' ? 'comment' : (TEXT_FIELDS.find((one) => one === name) ?? null);
	// `https://…` and `12:30` are words with a colon in them.
	const text = field === null && name !== '' ? part.replace(/^-|["“”„«»]/g, '') : value;
	const words = text.trim();
	return words === '' ? null : { kind: 'text', field, forms: typedForms(words), phrase };
}

const isDate = (text: string): boolean =>
	/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) && !Number.isNaN(Date.parse(text.length === 4 ? `${text}-01-01` : text));
