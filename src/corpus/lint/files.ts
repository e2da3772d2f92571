import { problemAt } from '../source/source';
import type { Rule } from './rule';

/** An entry lies where a colleague looks for it: `claims/C01.yaml` holds the claim C01. Ids are plain codes. */
export const files: Rule = (source) =>
	source.entries.flatMap((entry) => {
		if (!/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/.test(entry.id)) {
			return [problemAt(source, entry, ['id'], `"${entry.id}" is no plain code – use letters, digits and hyphens`)];
		}
		const home = `${entry.kind}s/${entry.id}.yaml`;
		const { file } = source.places.get(entry) ?? { file: '' };
		return file === home
			? []
			: [problemAt(source, entry, ['id'], `this is ${entry.kind} ${entry.id} – name the file ${home}`)];
	});

/** A correction names an entry of the pack, or one that the pack had and that is marked as withdrawn. */
export const corrections: Rule = (source) => {
	const ids = new Set(source.entries.map(({ id }) => id));
	return source.metadata.corrections.flatMap(({ entry, withdrawn = false }, i) => {
		if (ids.has(entry) !== withdrawn) return [];
		const message = withdrawn
			? `the pack still has the entry "${entry}" – remove the entry, or leave out "withdrawn"`
			: `the pack has no entry "${entry}" – correct the id, or write "withdrawn: true"`;
		return [problemAt(source, source.metadata, ['corrections', i, 'entry'], message)];
	});
};
