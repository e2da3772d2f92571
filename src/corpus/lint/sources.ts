import type { Citation } from '../schema/citation';
import { entriesOf, type Problem, problemAt } from '../source/source';
import type { Rule } from './rule';

/** Of a pack's citations at most this part may be known at second hand; one always may. */
const MOST_SECOND_HAND = 0.05;

/**
 * Hosts that carry what others published: encyclopaedias and their mirrors, document mirrors, forums, mailing lists, blogs on
 * free hosts, archives. Such an address belongs behind the source, under `readAt`.
 */
const COPIES =
	/(?:^|\.)(?:[a-z-]*wiki[a-z]*\.[a-z.]+|(?:scribd|issuu|vdocuments|fdocuments|docslib|docplayer|paperzz|5dok|mail-archive|blogspot|reddit|libreddit)\.[a-z.]+|archive\.(?:org|is|md|ph|today))$|(?:^|[./])(?:forums?|pipermail|threads?)[./]/i;

/** Publishers that publish nothing of their own. */
const NO_PUBLISHER = /\b(?:wikipedia|wiki copy|forum|mailing list|mirror|copy|citing)\b/i;

/** A citation names the source of record; the copy that was read stands apart from it; what has no date says why. */
export const sourcesOfRecord: Rule = (source) =>
	entriesOf(source, 'citation').flatMap((citation) =>
		[...faults(citation)].map(([field, message]) => problemAt(source, citation, [field], message)),
	);

function* faults(citation: Citation): Generator<[keyof Citation, string]> {
	const { title, what, url, publisher, readAt, seen, date, undated } = citation;
	if (!title && !what) yield ['id', 'has neither a title nor a what – give its own title, or say what it is'];
	if (url && COPIES.test(hostAndPath(url)) && !publisher.includes(new URL(url).hostname)) {
		yield [
			'url',
			'is a copy of what somebody else published – put it under readAt, and the original’s address here, or null',
		];
	}
	if (NO_PUBLISHER.test(publisher)) {
		yield ['publisher', 'publishes nothing of its own – name who published the original'];
	}
	if (seen === 'copy' && !readAt) yield ['seen', 'was read in a copy – give the copy’s address as readAt'];
	if (seen !== 'copy' && readAt) yield ['readAt', `is a copy, and seen is "${seen}" – write "copy", or leave it out`];
	if (date === null && !undated) yield ['date', 'has no date – add it, or say under undated why there is none'];
	if (date !== null && undated) yield ['undated', 'has a date – leave this out'];
}

const hostAndPath = (url: string): string => {
	const { hostname, pathname } = new URL(url);
	return `${hostname.replace(/^www\./, '')}${pathname.length > 1 && /forum|pipermail|thread/.test(pathname) ? pathname : ''}`;
};

/** The part of a pack's citations that is known only from somebody who tells of it, 0 to 1; 0 where there are none. */
export function secondHandShare(citations: readonly Citation[]): number {
	return citations.length === 0 ? 0 : citations.filter(({ secondHand }) => secondHand).length / citations.length;
}

/** Few facts rest on what is known at second hand. */
export const secondHand: Rule = (source): Problem[] => {
	const citations = entriesOf(source, 'citation');
	const told = citations.filter((citation) => citation.secondHand);
	const most = Math.max(1, Math.floor(citations.length * MOST_SECOND_HAND));
	if (told.length <= most) return [];
	const message =
		`${told.length} of ${citations.length} citations are known at second hand, at most ${most} may be – ` +
		`find the source itself, or leave out the fact (${told.map(({ id }) => id).join(', ')})`;
	return [problemAt(source, source.metadata, ['id'], message)];
};
