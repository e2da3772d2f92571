import { newId } from '../../src/clippings/id';
import type { Clipping } from '../../src/clippings/model';

let clock = Date.UTC(2022, 0, 12, 10);

/** A clipping with everything in it, each younger than the one before; `other` replaces what a test is about. */
export function aClipping(other: Partial<Clipping> = {}): Clipping {
	clock += 1000;
	const now = new Date(clock).toISOString();
	return {
		id: newId(clock),
		selectors: {
			quote: { exact: 'the ferry will sail again', prefix: 'The harbour master said that ', suffix: ' on Monday.' },
			position: { start: 120, end: 145 },
			range: { startContainer: '/p[2]', startOffset: 29, endContainer: '/p[2]', endOffset: 54 },
		},
		page: {
			url: 'https://paper.example/a',
			address: 'https://paper.example/a?utm_source=mail',
			title: 'Ferry to sail again',
			site: 'The Paper',
			author: 'A. Writer',
			published: '2022-01-12',
			accessed: now,
			language: 'en',
		},
		around: 'The harbour master said that the ferry will sail again on Monday.',
		comment: 'Compare with the *first* report.',
		tags: ['harbour', 'talks'],
		colour: 'yellow',
		created: now,
		changed: now,
		notes: [
			{
				kind: 'quote',
				entry: 'S-1',
				finding: 'trimmed',
				heading: 'Harbour master',
				text: 'The harbour master, 11 January 2022: …',
				pack: { id: 'harbour', version: '1.0.0', checksum: 'abc' },
				receipt: { rule: 'words-in-a-row' },
			},
		],
		hasText: false,
		standing: null,
		...other,
	};
}
