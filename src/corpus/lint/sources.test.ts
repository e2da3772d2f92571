import { describe, expect, test } from 'vitest';
import { BBC, BBC_URL, CLAIM, type Edit, findings } from '../../../tests/support/lint-findings';

describe('lint finds of sources', () => {
	test.each<[name: string, edits: Edit[], found: RegExp]>([
		[
			'a copy in the place of the source',
			[[BBC, BBC_URL, 'https://en.wikipedia.org/wiki/Pluto']],
			/bbc-pluto\.yaml:6: is a copy of what somebody else published/,
		],
		[
			'a forum in the place of the source',
			[[BBC, BBC_URL, 'https://www.stars.example/forum/17']],
			/bbc-pluto\.yaml:6: is a copy/,
		],
		[
			'a publisher that publishes nothing of its own',
			[[BBC, 'publisher: BBC News', 'publisher: Wikipedia']],
			/bbc-pluto\.yaml:4: publishes nothing of its own/,
		],
		[
			'a source with neither a title nor a word on what it is',
			[[BBC, "title: Pluto vote 'hijacked' in revolt\n", '']],
			/bbc-pluto\.yaml:2: has neither a title nor a what/,
		],
		['a copy that is not named', [[BBC, 'seen: "no"', 'seen: copy']], /bbc-pluto\.yaml:7: was read in a copy – give/],
		[
			'a copy of what was read itself',
			[[BBC, 'seen: "no"', 'readAt: https://stars.example/bbc\nseen: direct']],
			/bbc-pluto\.yaml:7: is a copy, and seen is "direct"/,
		],
		[
			'a source without a date or a reason',
			[[BBC, 'date: 2006-08-25', 'date: null']],
			/bbc-pluto\.yaml:5: has no date – add it, or say under undated/,
		],
		[
			'a reason for a date that is there',
			[[BBC, 'seen: "no"', 'undated: The page has none.\nseen: "no"']],
			/bbc-pluto\.yaml:7: has a date – leave this out/,
		],
		[
			'much that is known at second hand',
			[
				[BBC, 'seen: "no"', 'seen: "no"\nsecondHand: true'],
				['citations/nasa-flyby.yaml', 'seen: "no"', 'seen: "no"\nsecondHand: true'],
			],
			/pack\.yaml:1: 2 of 3 citations are known at second hand, at most 1 may be .* \(bbc-pluto, nasa-flyby\)/,
		],
		[
			'an older source beside a younger one',
			[[CLAIM, 'cite: [bbc-pluto]', 'cite: [bbc-pluto, iau0603]']],
			/Q1\.yaml:40: is dated 2006-08-25 and cites iau0603 of 2006-08-24 – take it out, or name/,
		],
	])('%s', (_, edits, found) => {
		expect(findings(edits).join('\n')).toMatch(found);
	});
});

describe('lint has nothing against sources such as', () => {
	test.each<[name: string, edits: Edit[]]>([
		[
			'an older source for an earlier time that the text names',
			[
				[CLAIM, 'flawed and that few had voted', 'flawed and few voted on 24 August'],
				[CLAIM, 'cite: [bbc-pluto]', 'cite: [bbc-pluto, iau0603]'],
			],
		],
		[
			'an older source for a year that the text names',
			[
				[CLAIM, 'A spacecraft passed Pluto.', 'A spacecraft passed what had been a planet until 2006.'],
				[CLAIM, 'cite: [nasa-flyby]', 'cite: [nasa-flyby, iau0603]'],
			],
		],
		['one source at second hand', [[BBC, 'seen: "no"', 'seen: "no"\nsecondHand: true']]],
		[
			'a source whose title was not seen, and that is said what it is',
			[[BBC, "title: Pluto vote 'hijacked' in revolt", 'what: on how the vote was taken']],
		],
		['a source without a date that says why', [[BBC, 'date: 2006-08-25', 'date: null\nundated: The page has none.']]],
	])('%s', (_, edits) => {
		expect(findings(edits)).toEqual([]);
	});
});
