import { describe, expect, test } from 'vitest';
import { PLUTO, sourceFiles } from '../../../tests/support/packs';
import { checkReferences } from './check';
import { readSource } from './read-source';

const files = sourceFiles(PLUTO);
const changed = (file: string, from: string, to: string) => {
	const text = files.get(file) ?? '';
	expect(text).toContain(from);
	return new Map([...files, [file, text.replace(from, to)]]);
};

describe('readSource', () => {
	test('reads a folder of entries', () => {
		const { source, problems } = readSource(files);
		expect(problems).toEqual([]);
		expect(source?.entries.map(({ id }) => id)).toContain('S-IAU-1');
		expect(source?.fingerprints.get('D1')).toHaveLength(3);
	});

	test.each([
		['an unknown field', 'events/E-2006-08-24.yaml', 'slug:', 'colour: red\nslug:', 1, /colour/],
		[
			'a fact without a source',
			'statements/S-IAU-1.yaml',
			'cite: [iau0603]',
			'cite: []',
			14,
			/cite at least one source/,
		],
		['a claim that one party answers', 'claims/Q1.yaml', '  - {party: critics,', '  #', 38, /at least two parties/],
		['a date that is none', 'events/E-2006-08-24.yaml', 'date: 2006-08-24', 'date: last summer', 4, /YYYY/],
		['broken YAML', 'events/E-2006-08-24.yaml', 'cite: [iau0603]', 'cite: [iau0603', 7, /./],
		[
			'a fingerprint of another algorithm',
			'fingerprints/D1.yaml',
			'winnow-5-4-v1',
			'winnow-9',
			2,
			/make the fingerprint again/,
		],
	])('names file and line of %s', (_, file, from, to, line, message) => {
		const { source, problems } = readSource(changed(file, from, to));
		expect(source).toBeNull();
		expect(problems[0]).toMatchObject({ file });
		expect(problems[0]?.message).toMatch(message);
		expect(problems[0]?.line).toBe(line);
	});

	test('says that pack.yaml is missing', () => {
		const { problems } = readSource(new Map([...files].filter(([file]) => file !== 'pack.yaml')));
		expect(problems).toMatchObject([{ file: 'pack.yaml' }]);
	});
});

describe('checkReferences', () => {
	const findings = (from: string, to: string, file: string) => {
		const { source } = readSource(changed(file, from, to));
		return source ? checkReferences(source).map(({ message }) => message) : ['not read'];
	};

	test('has nothing to say of the test pack', () => {
		const { source } = readSource(files);
		expect(source && checkReferences(source)).toEqual([]);
	});

	test.each([
		['citation', 'claims/Q1.yaml', '[bbc-pluto]', '[nowhere]', 'names the citation "nowhere"'],
		['party', 'claims/Q1.yaml', 'party: critics', 'party: nobody', 'names the party "nobody"'],
		['speaker', 'statements/S-IAU-1.yaml', 'speaker: iau', 'speaker: plato', 'names the speaker "plato"'],
		['document', 'statements/S-IAU-1.yaml', 'document: D1', 'document: D9', 'names the document "D9"'],
		['outlet', 'documents/D1.yaml', 'outlet: O-ORBIT\nauthor', 'outlet: O-NONE\nauthor', 'names the outlet "O-NONE"'],
		['event', 'claims/Q1.yaml', '[E-2006-08-24]', '[E-1900]', 'names the event "E-1900"'],
		['id given twice', 'documents/D1c.yaml', 'id: D1c', 'id: D1', 'has the id of another entry'],
	])('finds a dangling %s', (_, file, from, to, message) => {
		expect(findings(from, to, file).join('\n')).toContain(message);
	});
});
