import { expect, test } from 'vitest';
import { patternsOf, readModules } from '../support/modules';
import { samplesOf } from '../support/pattern-samples';
import { growsTooFast, PUMPED_LENGTH, pumps } from '../support/pump';

/** What takes time that grows with the square, with the reason why what it is given is short. */
const ON_SHORT_TEXTS: Record<string, string> = {
	[String(/[^\s@<>'"(]+@[^\s@<>'")]+/g)]: '`redact` looks at a thousand characters',
	[String(/<meta\b[^>]*?[\s;"'/]charset\s*=\s*["']?\s*([\w:.+-]+)/i)]:
		'the command line looks at the first four kilobytes of a page',
	[String(
		/(?:^|\.)(?:[a-z-]*wiki[a-z]*\.[a-z.]+|(?:scribd|issuu|vdocuments|fdocuments|docslib|docplayer|paperzz|5dok|mail-archive|blogspot|reddit|libreddit)\.[a-z.]+|archive\.(?:org|is|md|ph|today))$|(?:^|[./])(?:forums?|pipermail|threads?)[./]/i,
	)]: 'addresses that a curator wrote',
};

/** Without what repeats nothing, time cannot grow faster than the text. */
const REPEATS = /[*+]|\{\d+,\}/;

/** Texts of the pieces that a pattern is about: alone, and behind all that comes before, with an end that fits nothing. */
function textsFor(pattern: RegExp) {
	const samples = samplesOf(pattern);
	const begins = samples.at(-1) ?? '';
	return pumps(
		[...new Set([...samples, ' ', 'a', '\n'])],
		[
			['', '\u0000'],
			[begins, '\u0000'],
		],
	);
}

const patterns = new Map<string, RegExp>();
for (const module of readModules().values())
	for (const pattern of patternsOf(module)) if (REPEATS.test(pattern.source)) patterns.set(String(pattern), pattern);

test('every regular expression takes time that grows with its text and hardly faster', { timeout: 600_000 }, () => {
	const slow = [...patterns].flatMap(([name, pattern]) => {
		const found = textsFor(pattern).find((pumped) =>
			growsTooFast((text) => text.replace(pattern, ''), pumped, PUMPED_LENGTH),
		);
		return found && !(name in ON_SHORT_TEXTS) ? [`${name} on ${found.name}`] : [];
	});
	expect(slow).toEqual([]);
	expect(Object.keys(ON_SHORT_TEXTS).filter((name) => !patterns.has(name))).toEqual([]);
});
