import { CARD_AXES, filledAxes, LEAST_AXES } from '../card-axes';
import { entriesOf, problemAt } from '../source/source';
import type { Rule } from './rule';

/** Cards are to be compared: each fills enough of the axes, or says why it does not. */
export const cards: Rule = (source) =>
	entriesOf(source, 'outlet').flatMap((outlet) => {
		const filled = filledAxes(outlet).length;
		if (filled < LEAST_AXES && !outlet.unfilled) {
			const message = `fills ${filled} of ${CARD_AXES.length} axes, at least ${LEAST_AXES} are asked for – add facts, or say under unfilled why there are none`;
			return [problemAt(source, outlet, ['name'], message)];
		}
		if (filled >= LEAST_AXES && outlet.unfilled)
			return [problemAt(source, outlet, ['unfilled'], 'enough axes are filled – leave this out')];
		return [];
	});
