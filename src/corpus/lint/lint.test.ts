import { describe, expect, test } from 'vitest';
import {
	CLAIM,
	COLUMN,
	copy,
	type Edit,
	EVENT,
	findings,
	IAU_REPLY,
	ORBIT,
	RECORD,
	STATEMENT,
	says,
	words,
} from '../../../tests/support/lint-findings';

describe('lint finds', () => {
	test.each<[name: string, edits: Edit[], found: RegExp]>([
		[
			'a claim that one side answers',
			[[CLAIM, 'party: critics,', 'party: iau,']],
			/Q1\.yaml:38: only one side answers \(iau\)/,
		],
		[
			'one side under two names',
			[
				['pack.yaml', 'name: International Astronomical Union}', 'name: The Union, side: sky}'],
				['pack.yaml', 'name: Critics of the definition}', 'name: Critics, side: sky}'],
			],
			/only one side answers \(iau, critics\)/,
		],
		[
			'a reply that is too long',
			[[CLAIM, IAU_REPLY, `${IAU_REPLY} And so it was.`]],
			/Q1\.yaml:39: .* 17 words, the shortest has 13 .* at most 16/,
		],
		[
			'replies out of order',
			[[CLAIM, 'date: 2006-08-25,', 'date: 2006-08-20,']],
			/Q1\.yaml:40: this reply is dated earlier/,
		],
		[
			'a record that names a class the pack lacks',
			[[CLAIM, '\nreplies:', `\n${RECORD('number, value: 8, unit: count', 'en: ["@SKY"]')}\nreplies:`]],
			/Q1\.yaml:\d+: the pack has no class "SKY" in "en"/,
		],
		[
			'a record whose range is turned round',
			[[CLAIM, '\nreplies:', `\n${RECORD('number, value: [9, 8], unit: count')}\nreplies:`]],
			/is no range – write the smaller number first/,
		],
		[
			'a record with neither strength nor condition',
			[[CLAIM, '\nreplies:', `\n${RECORD('modality')}\nreplies:`]],
			/says neither how sure the source was/,
		],
		[
			'a record of a clause that its document lacks',
			[[CLAIM, '\nreplies:', `\n${RECORD('status, clause: {document: D1, id: "9"}')}\nreplies:`]],
			/document D1 has no clause "9"/,
		],
		['a reply behind an undated one', [[CLAIM, 'date: 2006-08-24,', 'date: null,']], /put replies without a date last/],
		[
			'a citation that nobody cites',
			[[CLAIM, '[bbc-pluto]', '[iau0603]']],
			/citations\/bbc-pluto\.yaml:2: no fact cites this/,
		],
		[
			'a party that says nothing',
			[['pack.yaml', 'parties:', 'parties:\n  - {id: nasa, name: NASA}']],
			/pack\.yaml:18: the party "nasa"/,
		],
		[
			'a speaker without a word',
			[['pack.yaml', 'speakers:', 'speakers:\n  - {id: plato, name: Plato, party: critics, names: [Plato]}']],
			/pack\.yaml:21: the speaker "plato"/,
		],
		[
			'an outlet that nothing leads to',
			[
				[
					'outlets/O-TWO.yaml',
					null,
					copy(
						'outlets/O-ORBIT.yaml',
						['O-ORBIT', 'O-TWO'],
						['the-orbit', 'two'],
						['[orbit.example]', '[]'],
						['[The Orbit]', '[]'],
					),
				],
			],
			/O-TWO\.yaml:2: nothing leads to this card/,
		],
		[
			'a class that is not there',
			[[CLAIM, '"@IAU"', '"@NASA"']],
			/Q1\.yaml:13: pack\.yaml has no class "NASA" in "en"/,
		],
		[
			'a pattern in words of one language',
			[[CLAIM, 'variants:', 'patterns:\n  - {anchor: [vote], must: [["@IAU"]]}\nvariants:']],
			/Q1\.yaml:\d+: "vote" is a word of one language/,
		],
		['a class that nobody names', [[CLAIM, '"@IAU"', 'IAU']], /pack\.yaml:14: no claim uses the class "IAU"/],
		[
			'a language without facets',
			[[CLAIM, 'variants:\n', 'variants:\n  ru: [Плутон больше не планета]\n']],
			/"ru" has no facets/,
		],
		[
			'a language without near-misses',
			[[CLAIM, / {2}de:\n.*Zeichentrickhund.*\n/.exec(copy(CLAIM))?.[0] ?? '', '']],
			/"de" has no near-misses/,
		],
		['a long quotation', [says(`They wrote “${words(26)}”.`)], /E-2006-08-24\.yaml:5: quotes 26 words, 25 are allowed/],
		[
			'a long quotation in a reply',
			[[CLAIM, IAU_REPLY, `It wrote “${words(61)}”.`]],
			/quotes 61 words, 60 are allowed/,
		],
		[
			'a long wording',
			[[STATEMENT, 'A planet is a celestial body', words(40)]],
			/S-IAU-1\.yaml:10: this wording has \d+ words, 60 are allowed/,
		],
		[
			'a wording of the press',
			[['pack.yaml', 'name: International Astronomical Union}', 'name: The Union, press: true}']],
			/this wording has \d+ words, 25 are allowed/,
		],
		['a banned word', [says('The so-called experts vote.')], /E-2006-08-24\.yaml:5: "so-called": .* – write "called"/],
		['a banned word with any ending', [says('The vote debunked it.')], /"debunked"/],
		[
			'a date that is none',
			[[EVENT, 'date: 2006-08-24', 'date: 2006-02-30']],
			/E-2006-08-24\.yaml:4: the calendar has no 2006-02-30/,
		],
		[
			'a period that ends before it begins',
			[[CLAIM, 'from: 2006-01-01', 'from: 2008-01-01']],
			/Q1\.yaml:8: begins 2008-01-01 and ends/,
		],
		[
			'a journey that goes back',
			[[COLUMN, 'date: 2008-01-05', 'date: 2005-01-05']],
			/D1\.yaml:16: is dated earlier than the step before/,
		],
		[
			'a fact dated after its sources',
			[[EVENT, 'date: 2006-08-24', 'date: 2006-09-01']],
			/E-2006-08-24\.yaml:4: is dated 2006-09-01, after everything it cites \(2006-08-24\)/,
		],
		[
			'an event that tells of a later day of its year',
			[says('The vote is held; on 13 September Eris gets its name.')],
			/E-2006-08-24\.yaml:5: tells of 13 September in a line dated 2006-08-24 – make it a line of its own/,
		],
		[
			'an event that tells of a later month',
			[says('The vote is held, and again in March 2007.')],
			/tells of March 2007/,
		],
		['an event that tells of a later day in figures', [says('The vote (2006-08-25).')], /tells of 2006-08-25/],
		[
			'a reply that tells of what came later',
			[[CLAIM, 'on the last day.', 'and on 25 August again.']],
			/Q1\.yaml:39: tells of 25 August in a line dated 2006-08-24/,
		],
		[
			'a station that tells of what came later',
			[[COLUMN, /what: [^,]*/.exec(copy(COLUMN))?.[0] ?? '', 'what: Published and taken down on 9 December 2008']],
			/D1\.yaml:\d+: tells of 9 December 2008/,
		],
		[
			'a fact that tells of what came after it began to hold',
			[[ORBIT, 'about:\n', 'about:\n  - {text: Sold on 3 May 2009., from: "2005", cite: [iau0603]}\n']],
			/O-ORBIT\.yaml:\d+: tells of 3 May 2009 in a line dated 2005/,
		],
		[
			'a statement after the period',
			[[STATEMENT, 'date: 2006-08-24', 'date: 2008-08-24']],
			/S-IAU-1\.yaml:6: is later than the pack’s period/,
		],
		[
			'a later fact that is not later',
			[[CLAIM, 'date: 2015-07-14', 'date: 2006-07-14']],
			/Q1\.yaml:44: 2006-07-14 is not later/,
		],
		['a later fact without a date', [[CLAIM, ' date: 2015-07-14,', '']], /needs its date/],
		[
			'a dated fact of a context without a date',
			[[CLAIM, 'replies:', '  dated: [{text: Held., cite: [iau0603]}]\nreplies:']],
			/Q1\.yaml:38: a dated fact of the context needs its date/,
		],
		[
			'a dated fact of a context that tells of a later day',
			[[CLAIM, 'replies:', '  dated: [{text: Contested on 25 August., date: 2006-08-24, cite: [iau0603]}]\nreplies:']],
			/Q1\.yaml:38: tells of 25 August in a line dated 2006-08-24/,
		],
		[
			'a context that earlier pages of the period could not know',
			[[CLAIM, '  date: 2006-08-24\n  cite', '  cite']],
			/Q1\.yaml:34: tells of 24 August 2006, which earlier pages of the period could not know/,
		],
		[
			'a statement given twice',
			[['statements/S-2.yaml', null, copy(STATEMENT, ['S-IAU-1', 'S-2'], ['slug: iau', 'slug: the'])]],
			/S-IAU-1\.yaml:10: has the same wording as S-2/,
		],
		[
			'one statement at two venues',
			[
				[
					'statements/S-2.yaml',
					null,
					copy(STATEMENT, ['S-IAU-1', 'S-2'], ['slug: iau', 'slug: the'], ['venue: Prague', 'venue: Rome']),
				],
			],
			/S-IAU-1\.yaml:7: S-2 has the same words elsewhere \(2006-08-24, Rome\)/,
		],
		[
			'a near-miss that is a variant',
			[[CLAIM, 'Ceres was demoted', 'Pluto loses its rank among the planets! #']],
			/is given in "variants\.en" of this file, too/,
		],
		[
			'an address given twice',
			[
				[
					'citations/bbc-pluto.yaml',
					'http://news.bbc.co.uk/2/hi/science/nature/5283956.stm',
					'http://iau.org/news/pressreleases/detail/iau0603',
				],
			],
			/iau0603\.yaml:6: has the same address as citation bbc-pluto/,
		],
		[
			'a slug given twice',
			[['documents/D1c.yaml', 'eight-and-no-more-comments', 'eight-and-no-more']],
			/has the same slug as D1/,
		],
		[
			'a source with two dates',
			[
				[
					'citations/two.yaml',
					null,
					copy(
						'citations/iau0603.yaml',
						['id: iau0603', 'id: two'],
						['date: 2006-08-24', 'date: 2006-08-25'],
						[/url: .*/.exec(copy('citations/iau0603.yaml'))?.[0] ?? '', 'url: null'],
					),
				],
				[EVENT, '[iau0603]', '[iau0603, two]'],
			],
			/two\.yaml:5: has title and publisher of iau0603, but another date/,
		],
		[
			'a file of another name',
			[['documents/D9.yaml', null, copy(COLUMN, ['id: D1', 'id: D8'], ['slug: eight', 'slug: nine'])]],
			/D9\.yaml:2: .* name the file documents\/D8\.yaml/,
		],
		[
			'an id that is no code',
			[['events/E 1.yaml', null, copy(EVENT, ['id: E-2006-08-24', 'id: E 1'], ['iau-votes', 'e'])]],
			/"E 1" is no plain code/,
		],
		[
			'a correction of nothing',
			[['pack.yaml', 'corrections: []', 'corrections: [{entry: Q9, date: "2007", was: a, now: b, why: c}]']],
			/pack\.yaml:23: the pack has no entry "Q9"/,
		],
		[
			'a withdrawn entry that is still there',
			[
				[
					'pack.yaml',
					'corrections: []',
					'corrections: [{entry: Q1, date: "2007", was: a, now: b, why: c, withdrawn: true}]',
				],
			],
			/pack\.yaml:23: the pack still has the entry "Q1"/,
		],
		[
			'a gap between sections',
			[[COLUMN, 'paragraphs: [2, 2]', 'paragraphs: [3, 3]']],
			/D1\.yaml:19: this section must begin at paragraph 2/,
		],
		[
			'a document without its fingerprint',
			[['fingerprints/D1.yaml', 'document: D1', 'document: D7']],
			/D1\.yaml:17: has paragraphs but no fingerprint/,
		],
		[
			'a fingerprint without its document',
			[['fingerprints/D1.yaml', 'document: D1', 'document: D7']],
			/fingerprints\/D1\.yaml:1: the pack has no document "D7"/,
		],
		[
			'an empty fingerprint',
			[['fingerprints/D1.yaml', 'words: 25', 'words: 0']],
			/fingerprints\/D1\.yaml:4: this section is empty/,
		],
		['a dangling reference', [[CLAIM, '[bbc-pluto]', '[nowhere]']], /Q1\.yaml:40: names the citation "nowhere"/],
	])('%s', (_, edits, found) => {
		expect(findings(edits).join('\n')).toMatch(found);
	});
});

describe('lint has nothing against', () => {
	test.each<[name: string, edits: Edit[]]>([
		['the test pack', []],
		['replies of like length', [[CLAIM, IAU_REPLY, `${IAU_REPLY} So it was.`]]],
		['an undated reply that stands last', [[CLAIM, 'date: 2006-08-25,', 'date: null,']]],
		[
			'a speaker whom only a text names',
			[['pack.yaml', 'speakers:', 'speakers:\n  - {id: orbit, name: O, party: critics, names: [Orbit]}']],
		],
		['a date of its own in a line', [says('On 24 August, after the talks of 16 August 2006, the vote is held.')]],
		['a date that a line looks ahead to', [says('The term runs until 3 August 2009; a vote is possible in May 2008.')]],
		[
			'a later day of a month that is all a line is dated by',
			[[EVENT, 'date: 2006-08-24', 'date: 2006-08'], says('On 25 August.')],
		],
		['a quotation of 25 words', [says(`They wrote “${words(25)}”.`)]],
		['a banned word that is quoted', [says('They speak of a “so-called” planet.')]],
		['a banned word in a title', [[COLUMN, 'title: Eight and no more', 'title: The myth of nine']]],
		['a banned word that is part of another', [says('They belie nobody.')]],
		['a later fact of the year in which the period ends', [[CLAIM, 'date: 2015-07-14', 'date: "2007"']]],
		[
			'press conferences of one title on two pages',
			[
				[
					'citations/bbc-pluto.yaml',
					"Pluto vote 'hijacked' in revolt",
					'"IAU 2006 General Assembly: Result of the IAU Resolution votes"',
				],
				['citations/bbc-pluto.yaml', 'BBC News', 'International Astronomical Union'],
			],
		],
	])('%s', (_, edits) => {
		expect(findings(edits)).toEqual([]);
	});
});

describe('lint against other texts', () => {
	const other = (text: string) => [{ name: 'other.txt', text }];

	test('finds eight words in common, whatever their case and punctuation', () => {
		const found = findings(
			[],
			other('… the general assembly, of the “International Astronomical Union” VOTES tomorrow'),
		);
		expect(found.join('\n')).toMatch(/E-2006-08-24\.yaml:5: shares 9 words with other\.txt .* in other words/);
	});

	test('lets seven words, quoted words, statements and titles be', () => {
		const text = copy(STATEMENT).replace(/\s+/g, ' ');
		expect(
			findings(
				[],
				other(
					`The general assembly of the international astronomical. ${text.slice(text.indexOf('A planet'), text.indexOf(' cite:'))}`,
				),
			),
		).toEqual([]);
		expect(findings([says(`They wrote “${words(12)}”.`)], other(words(12)))).toEqual([]);
		expect(findings([], other('IAU 2006 General Assembly: Result of the IAU Resolution votes'))).toEqual([]);
	});
});
