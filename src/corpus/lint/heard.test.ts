import { describe, expect, test } from 'vitest';
import { CLAIM, copy, type Edit, EVENT, findings, SCHOOL } from '../../../tests/support/lint-findings';

describe('lint finds of who is heard', () => {
	test.each<[name: string, edits: Edit[], found: RegExp]>([
		[
			'a claim that says not who must be heard',
			[[CLAIM, 'concerns: [iau, critics]\n', '']],
			/Q1\.yaml:38: says not who/,
		],
		[
			'one concerned who is not heard',
			[[CLAIM, 'party: critics, date', 'party: school, date'], SCHOOL],
			/Q1\.yaml:41: "critics" is not heard – add what it said, or say under gaps/,
		],
		[
			'a gap of one who answers',
			[[CLAIM, 'replies:', 'gaps: [{party: critics, text: No answer is held.}]\nreplies:']],
			/Q1\.yaml:42: "critics" answers and stands under gaps/,
		],
		[
			'a gap of one who need not be heard',
			[[CLAIM, 'replies:', 'gaps: [{party: school, text: No answer is held.}]\nreplies:'], SCHOOL],
			/Q1\.yaml:38: "school" does not stand under concerns/,
		],
		[
			'a stranger among those concerned',
			[[CLAIM, 'concerns: [iau, critics]', 'concerns: [iau, critics, nasa]']],
			/Q1\.yaml:41: the pack has no party or side "nasa"/,
		],
		[
			'many who speak in one voice',
			[['pack.yaml', 'name: Critics of the definition}', 'name: Critics of the definition, several: true}']],
			/Q1\.yaml:40: "critics" is many – name who spoke/,
		],
		[
			'a filler',
			['Q2', 'Q3', 'Q4'].map(
				(id): Edit => [
					`claims/${id}.yaml`,
					null,
					copy(CLAIM, ['id: Q1', `id: ${id}`], ['slug: pluto', `slug: ${id.toLowerCase()}`]),
				],
			),
			/Q4\.yaml:39: answers 4 claims \(Q1, Q2, Q3, Q4\) – write what was said to this one/,
		],
		[
			'an outcome that is not told',
			[
				[
					'events/E-2015-07-14.yaml',
					null,
					copy(
						EVENT,
						['E-2006-08-24', 'E-2015-07-14'],
						['2006-08-24', '2015-07-14'],
						['iau-votes', 'flyby'],
						['cite: [iau0603]', 'cite: [nasa-flyby]\nbearsOn: [definition]'],
					),
				],
				[CLAIM, 'date: 2015-07-14', 'date: 2015-07-15'],
			],
			/Q1\.yaml:\d+: does not tell of E-2015-07-14, which bears on "definition"/,
		],
	])('%s', (_, edits, found) => {
		expect(findings(edits).join('\n')).toMatch(found);
	});
});

describe('lint has nothing against', () => {
	test.each<[name: string, edits: Edit[]]>([
		[
			'one concerned who is silent, and it is said',
			[
				SCHOOL,
				[
					CLAIM,
					'concerns: [iau, critics]',
					'concerns: [iau, critics, school]\ngaps: [{party: school, text: No answer is held.}]',
				],
			],
		],
		[
			'many of whom the one who spoke is named',
			[
				['pack.yaml', 'name: Critics of the definition}', 'name: Critics of the definition, several: true}'],
				[CLAIM, 'party: critics,', 'party: critics, by: Alan Stern,'],
			],
		],
	])('%s', (_, edits) => {
		expect(findings(edits)).toEqual([]);
	});
});
