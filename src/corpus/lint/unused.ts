import { referenceKind } from '../source/check';
import { entriesOf, problemAt } from '../source/source';
import { walk } from '../source/walk';
import type { Rule } from './rule';
import { textsOf } from './texts';

/** Citations, parties, speakers and outlets that nothing in the pack uses. */
export const unused: Rule = (source) => {
	const used = new Set<string>();
	for (const entry of source.entries) {
		for (const { path, value } of walk(entry)) used.add(`${referenceKind(path)} ${value}`);
	}
	const { metadata } = source;
	for (const { party } of metadata.speakers) used.add(`party ${party}`);
	const texts = [...textsOf(source)].map(({ value }) => value).join('\n');
	const named = (names: readonly string[]) => names.some((name) => texts.includes(name));
	return [
		...entriesOf(source, 'citation')
			.filter(({ id }) => !used.has(`citation ${id}`))
			.map((entry) => problemAt(source, entry, ['id'], 'no fact cites this – cite it, or delete the file')),
		...entriesOf(source, 'outlet')
			.filter(({ id, domains, siteNames }) => !used.has(`outlet ${id}`) && domains.length + siteNames.length === 0)
			.map((entry) =>
				problemAt(source, entry, ['id'], 'nothing leads to this card – give its domains, or delete the file'),
			),
		...metadata.parties.flatMap(({ id }, i) =>
			used.has(`party ${id}`)
				? []
				: [problemAt(source, metadata, ['parties', i], `the party "${id}" says nothing in this pack – delete it`)],
		),
		...metadata.speakers.flatMap(({ id, names }, i) =>
			used.has(`speaker ${id}`) || named(names)
				? []
				: [
						problemAt(
							source,
							metadata,
							['speakers', i],
							`the speaker "${id}" has no statement and no text names them – add the statement, or delete the speaker`,
						),
					],
		),
	];
};
