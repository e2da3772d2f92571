import type { Entry } from '../schema';
import { entriesOf, type PackSource, type Problem } from './source';

/**
 * What must hold between the entries of a pack for it to build: every reference leads somewhere, ids are unique, and
 * every fingerprint fits its document's sections. Returns what does not hold.
 */
export function checkReferences(source: PackSource): Problem[] {
	const problems: Problem[] = [];
	const report = (entry: Entry, message: string) =>
		problems.push({ file: `${entry.kind} ${entry.id}`, line: null, message });
	const ids = new Map<string, Set<string>>();
	for (const entry of source.entries) {
		const known = ids.get(entry.kind) ?? new Set();
		if (known.has(entry.id)) report(entry, 'has the id of another entry; ids must be unique');
		ids.set(entry.kind, known.add(entry.id));
	}
	const parties = new Set(source.metadata.parties.map(({ id }) => id));
	const speakers = new Set(source.metadata.speakers.map(({ id }) => id));
	const need = (entry: Entry, known: ReadonlySet<string> | undefined, id: string, what: string) => {
		if (!known?.has(id)) report(entry, `names the ${what} "${id}", which the pack does not have`);
	};
	for (const entry of source.entries) {
		for (const [field, value] of walk(entry, '')) {
			if (/(^|\.)cite\.\d+$/.test(field)) need(entry, ids.get('citation'), value, 'citation');
			else if (/(^|\.)party$/.test(field)) need(entry, parties, value, 'party');
			else if (/(^|\.)outlet$/.test(field)) need(entry, ids.get('outlet'), value, 'outlet');
			else if (/^speaker$/.test(field)) need(entry, speakers, value, 'speaker');
			else if (/^documents\.\d+$|^partOf$|^variants\.\d+\.document$/.test(field))
				need(entry, ids.get('document'), value, 'document');
			else if (/^statements\.\d+$/.test(field)) need(entry, ids.get('statement'), value, 'statement');
			else if (/^events\.\d+$/.test(field)) need(entry, ids.get('event'), value, 'event');
		}
	}
	for (const document of entriesOf(source, 'document')) {
		const sections = source.fingerprints.get(document.id);
		if (sections && sections.length !== document.sections.length) {
			report(
				document,
				`has ${document.sections.length} sections, its fingerprint ${sections.length}; make the fingerprint again`,
			);
		}
	}
	return problems;
}

/** Every string of an entry with its path, array positions as numbers. */
function* walk(value: unknown, path: string): Generator<[path: string, value: string]> {
	if (typeof value === 'string') yield [path, value];
	else if (typeof value === 'object' && value !== null) {
		for (const [key, inner] of Object.entries(value)) yield* walk(inner, path === '' ? key : `${path}.${key}`);
	}
}
