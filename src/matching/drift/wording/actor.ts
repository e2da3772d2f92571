import type { Pack } from '../../../corpus/pack/open';
import { languageOf } from '../find-words';
import { abstain, agree, type Comparison, differ, type Scope } from '../scope';
import type { ComparedWords } from './changes';

/** A term this short is a whole word, a longer one the beginning of one; as in `terms.ts`. */
const MOST_CHARACTERS_OF_WHOLE_WORD = 4;

/** One party's name in the place of another's, between words that a quotation keeps. Parties are the classes of the pack that name who acts. */
export function compareWordingActor({ page }: Scope, { changes }: ComparedWords): Comparison {
	const language = languageOf(page);
	let seen = false;
	for (const { left, added, pageSpan } of changes) {
		const [then, now] = [classesOf(page.pack, language, left), classesOf(page.pack, language, added)];
		if (then.size === 0 || now.size === 0) continue;
		seen = true;
		if ([...then].every((name) => !now.has(name))) return differ(pageSpan, 'another-actor');
	}
	return seen ? agree('same-actors') : abstain('no-actor');
}

/** The pack's actors that one of the words belongs to. */
function classesOf({ metadata }: Pack, language: string, words: readonly string[]): Set<string> {
	const fits = (word: string, term: string) =>
		term.length <= MOST_CHARACTERS_OF_WHOLE_WORD ? word === term : word.startsWith(term);
	return new Set(
		(metadata.actors ?? []).flatMap((name) =>
			(metadata.classes[name]?.[language] ?? []).some((term) => words.some((word) => fits(word, term.toLowerCase())))
				? [name]
				: [],
		),
	);
}
