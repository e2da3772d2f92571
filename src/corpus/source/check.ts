import type { Entry } from '../schema/entry';
import { entriesOf, type PackSource, type Path, type Problem, problemAt } from './source';
import { walk } from './walk';

/**
 * What must hold between the entries of a pack for it to build: every reference leads somewhere, ids are unique, and
 * every fingerprint fits its document's sections. Returns what does not hold.
 */
export function checkReferences(source: PackSource): Problem[] {
	const problems: Problem[] = [];
	const report = (entry: Entry, path: Path, message: string) => problems.push(problemAt(source, entry, path, message));
	const ids = new Map<string, Set<string>>();
	for (const entry of source.entries) {
		const known = ids.get(entry.kind) ?? new Set();
		if (known.has(entry.id)) report(entry, ['id'], `"${entry.id}" has the id of another entry – ids must be unique`);
		ids.set(entry.kind, known.add(entry.id));
	}
	ids.set('party', new Set(source.metadata.parties.map(({ id }) => id)));
	ids.set('speaker', new Set(source.metadata.speakers.map(({ id }) => id)));
	for (const entry of source.entries) {
		for (const { path, value } of walk(entry)) {
			const kind = referenceKind(path);
			if (!kind || ids.get(kind)?.has(value)) continue;
			report(
				entry,
				path,
				`names the ${kind} "${value}", which the pack does not have – correct the name, or add the ${kind}`,
			);
		}
	}
	for (const document of entriesOf(source, 'document')) {
		const sections = source.fingerprints.get(document.id);
		if (sections && sections.length !== document.sections.length) {
			report(
				document,
				['sections'],
				`has ${document.sections.length} sections, its fingerprint ${sections.length} – make the fingerprint again`,
			);
		}
	}
	for (const own of source.measured) {
		if (ids.get('claim')?.has(own.claim)) continue;
		problems.push(problemAt(source, own, ['claim'], `names the claim "${own.claim}", which the pack does not have`));
	}
	return problems;
}

/** Of what kind is the thing that the string at this place of an entry names? Null where it names nothing. */
export function referenceKind(path: Path): string | null {
	const field = path.join('.');
	if (/(^|\.)cite\.\d+$/.test(field)) return 'citation';
	if (/(^|\.)party$/.test(field)) return 'party';
	if (/(^|\.)outlet$/.test(field)) return 'outlet';
	if (field === 'speaker') return 'speaker';
	if (/^documents\.\d+$|^partOf$|^variants\.\d+\.document$|\.clause\.document$/.test(field)) return 'document';
	if (/^statements\.\d+$/.test(field)) return 'statement';
	if (/^events\.\d+$/.test(field)) return 'event';
	return null;
}
