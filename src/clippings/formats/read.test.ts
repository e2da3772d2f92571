import { describe, expect, it } from 'vitest';
import { aClipping } from '../../../tests/support/clippings';
import { writeOwnJson } from './own-json';
import { readClippings } from './read';

const NOW = '2026-01-01T00:00:00.000Z';
const read = (data: unknown) => readClippings(typeof data === 'string' ? data : JSON.stringify(data), NOW);

const hypothesis = {
	export_date: NOW,
	export_userid: 'somebody',
	client_version: '1.0',
	annotations: [
		{
			id: 'a1',
			created: '2022-02-01T10:00:00.000000+00:00',
			updated: '2022-02-02T10:00:00.000000+00:00',
			uri: 'https://paper.example/a?utm_source=x#part',
			text: 'Look here.',
			tags: ['one'],
			document: { title: ['A title'] },
			target: [
				{
					source: 'https://paper.example/a',
					selector: [
						{ type: 'RangeSelector', startContainer: '/p[1]', startOffset: 0, endContainer: '/p[1]', endOffset: 9 },
						{ type: 'TextPositionSelector', start: 4, end: 13 },
						{ type: 'TextQuoteSelector', exact: 'the words', prefix: 'Not ', suffix: ' here' },
					],
				},
			],
		},
		{ id: 'a2', uri: 'https://paper.example/a', text: 'A reply.', references: ['a1'], target: [{}] },
		{ id: 'a3', uri: 'https://paper.example/a', text: 'A note on the page.', target: [{ source: 'x' }] },
	],
};

describe('readClippings', () => {
	it('reads what the Hypothesis client exports, and tells what it passed over', () => {
		const result = read(hypothesis);
		expect(result).toMatchObject({ ok: true, format: 'hypothesis' });
		if (!result.ok) return;
		expect(result.collection.clippings).toMatchObject([
			{
				comment: 'Look here.',
				tags: ['one'],
				created: '2022-02-01T10:00:00.000Z',
				changed: '2022-02-02T10:00:00.000Z',
				page: {
					url: 'https://paper.example/a',
					address: 'https://paper.example/a?utm_source=x#part',
					title: 'A title',
				},
				selectors: {
					quote: { exact: 'the words', prefix: 'Not ', suffix: ' here' },
					position: { start: 4, end: 13 },
					range: { startContainer: '/p[1]', startOffset: 0, endContainer: '/p[1]', endOffset: 9 },
				},
			},
		]);
		expect(result.passedOver.map(({ record, kind }) => [record, kind])).toEqual([
			[2, 'no-passage'],
			[3, 'no-passage'],
		]);
	});

	it('reads the highlights of Obsidian Web Clipper, HTML and all', () => {
		const result = read([
			{ url: 'https://a.example/', highlights: [{ text: '<p>Rain &amp; <em>wind</em></p>', timestamp: NOW }] },
			{
				url: 'https://b.example/',
				title: 'B',
				highlights: [{ content: 'Snow', notes: ['cold'] }, { text: '<p></p>' }],
			},
		]);
		expect(result).toMatchObject({ ok: true, format: 'obsidian', passedOver: [{ record: 3, kind: 'no-passage' }] });
		expect(
			result.ok && result.collection.clippings.map(({ selectors, comment }) => [selectors.quote.exact, comment]),
		).toEqual([
			['Rain & wind', ''],
			['Snow', 'cold'],
		]);
	});

	it('reads annotations of other makers: one by itself, a body of plain text, a selector alone', () => {
		const result = read({
			'@context': 'http://www.w3.org/ns/anno.jsonld',
			id: 'http://example.org/anno1',
			type: 'Annotation',
			body: 'A comment',
			target: { source: 'http://example.org/page1', selector: { type: 'TextQuoteSelector', exact: 'anything' } },
		});
		expect(result).toMatchObject({
			ok: true,
			format: 'web-annotation',
			collection: { clippings: [{ comment: 'A comment', page: { url: 'http://example.org/page1' }, created: NOW }] },
		});
	});

	it.each([
		['no JSON', '{"a":', 'not-json'],
		['another program’s JSON', '{"a": 1}', 'unknown-format'],
		['a list of nothing', '[]', 'unknown-format'],
		['a later version', { format: 'sidelight-clippings', version: 2, clippings: [] }, 'newer-version'],
		['no clippings', { format: 'sidelight-clippings', version: 1, clippings: [] }, 'empty'],
	])('refuses %s', (_, data, kind) => {
		expect(read(data)).toMatchObject({ ok: false, problems: [{ kind }] });
	});

	it('takes nothing of a file with one bad record, and names record and field', () => {
		const bad = { ...aClipping(), page: { ...aClipping().page, accessed: 'yesterday' } };
		const result = read(writeOwnJson({ clippings: [aClipping(), bad], texts: [] }, NOW));
		expect(result).toMatchObject({ ok: false, problems: [{ kind: 'bad-field', record: 2, field: 'page.accessed' }] });
	});
});
