import { describe, expect, test } from 'vitest';
import { readText, whole } from '../../../tests/support/clipping-files';
import { aClipping } from '../../../tests/support/clippings';
import { writeBackup } from './backup';
import { writeOwnJson } from './own-json';

const NOW = '2026-01-01T00:00:00.000Z';
const read = (data: unknown) => readText(typeof data === 'string' ? data : JSON.stringify(data), NOW);

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
	test('reads what the Hypothesis client exports, and tells what it passed over', () => {
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

	test('reads what the API of Hypothesis answers to a search, as a client exports the same', () => {
		const { annotations } = hypothesis as { annotations: object[] };
		const result = read({ total: 9, rows: annotations });
		const exported = read(hypothesis);
		expect(result).toMatchObject({ ok: true, format: 'hypothesis' });
		if (!result.ok || !exported.ok) return;
		const withoutId = ({ id: _, ...clipping }: { id: string }) => clipping;
		expect(result.collection.clippings.map(withoutId)).toEqual(exported.collection.clippings.map(withoutId));
		expect(result.passedOver).toEqual(exported.passedOver);
		const [row] = annotations;
		const titled = read({
			rows: [
				{ ...row, document: { title: 'One title' } },
				{ ...row, document: null },
			],
		});
		expect(titled.ok && titled.collection.clippings.map(({ page }) => page.title)).toEqual(['One title', null]);
		expect(read({ rows: [{ anything: 1 }] })).toMatchObject({ problems: [{ kind: 'unknown-format' }] });
		expect(read({ rows: [row, { uri: 7 }] })).toMatchObject({ problems: [{ kind: 'wrong-type', record: 2 }] });
	});

	test('reads the highlights of Obsidian Web Clipper, HTML and all', () => {
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

	test('reads annotations of other makers: one by itself, a body of plain text, a selector alone', () => {
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

	test.each([
		['no JSON', '# A note', 'not-json'],
		['the beginning of a file', '{"a":', 'cut-short'],
		['another program’s JSON', '{"a": 1}', 'unknown-format'],
		['a list of nothing', '[]', 'unknown-format'],
		['a later version', { format: 'sidelight-clippings', version: 2, clippings: [] }, 'newer-version'],
		['no clippings', { format: 'sidelight-clippings', version: 1, clippings: [] }, 'empty'],
	])('refuses %s', (_, data, kind) => {
		expect(read(data)).toMatchObject({ ok: false, problems: [{ kind }] });
	});

	test('takes nothing of a file with one bad record, and names record and field', () => {
		const bad = { ...aClipping(), page: { ...aClipping().page, accessed: 'yesterday' } };
		const result = read(whole(writeOwnJson({ clippings: [aClipping(), bad], texts: [] }, NOW)));
		expect(result).toMatchObject({ ok: false, problems: [{ kind: 'bad-form', record: 2, field: 'page.accessed' }] });
	});

	test('says of each field what is wrong with it, and where', () => {
		const bad = {
			...aClipping(),
			colour: 'pink',
			tags: ['x'.repeat(101), 7],
			extra: 1,
			comment: undefined,
			page: { ...aClipping().page, url: 8 },
		};
		const result = read({ format: 'sidelight-clippings', version: 1, clippings: [bad] });
		expect(result.ok ? [] : result.problems.map(({ kind, field, detail }) => [kind, field, detail]).sort()).toEqual([
			['missing', 'comment', null],
			['not-one-of', 'colour', 'yellow, green, blue, rose, violet'],
			['too-long', 'tags.0', '100'],
			['unknown-field', null, 'extra'],
			['wrong-type', 'page.url', 'string'],
			['wrong-type', 'tags.1', 'string'],
		]);
	});

	test('stops at twenty problems, and at more records than it reads', () => {
		const own = (count: number) =>
			`{"format":"sidelight-clippings","version":1,"clippings":[${'{},'.repeat(count)}{}]}`;
		const many = read(own(1000));
		expect(many.ok || many.problems.length).toBe(20);
		expect(read(own(1_000_000))).toMatchObject({ ok: false, problems: [{ kind: 'too-many', detail: '100000' }] });
	});

	test.each([
		['nested without end', '['.repeat(200_000) + ']'.repeat(200_000)],
		['collections without end', `${'{"type":"AnnotationCollection","first":'.repeat(50_000)}0${'}'.repeat(50_000)}`],
		['a list of nothing useful', [null, 1, 'x', [], {}]],
		['texts that are none', { type: 'AnnotationPage', items: [{ type: 'Annotation' }], 'sidelight:texts': null }],
		['a backup that is none', { format: 'sidelight-data', clippings: [] }],
		['targets that are none', { type: 'Annotation', target: [{}] }],
	])('refuses %s and does not throw', (_, data) => {
		expect(read(data)).toMatchObject({ ok: false });
	});

	test('keeps no receipt that is too deep to be written again', () => {
		const clipping = aClipping();
		const deep = JSON.parse(`${'['.repeat(50)}${']'.repeat(50)}`);
		const file = (receipt: unknown) =>
			read({
				format: 'sidelight-clippings',
				version: 1,
				clippings: [{ ...clipping, notes: clipping.notes.map((note) => ({ ...note, receipt })) }],
			});
		expect(file(deep)).toMatchObject({ ok: false, problems: [{ kind: 'bad-value', field: 'notes.0.receipt' }] });
		expect(file({ rule: 'x' })).toMatchObject({ ok: true });
	});

	test('lets a file reach no prototype', () => {
		const text = whole(writeOwnJson({ clippings: [aClipping()], texts: [] }, NOW));
		const hostile = text.replace('"receipt":{', '"receipt":{"__proto__":{"polluted":1},');
		expect(read(hostile)).toMatchObject({ ok: true });
		expect(read(text.replace('"id":', '"__proto__":{"polluted":1},"id":')).ok).toBe(false);
		const annotation = {
			type: 'Annotation',
			target: { source: 'https://a.example/', selector: { type: 'TextQuoteSelector', exact: 'x' } },
		};
		const carried =
			'"sidelight:data":{"@value":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}}';
		read(JSON.stringify(annotation).replace('{', `{${carried},`));
		expect(({} as { polluted?: number }).polluted).toBeUndefined();
	});

	test('reads the clippings of a backup', () => {
		const clipping = aClipping();
		const settings = { format: 'sidelight-data', version: 1, data: { settings: {} } };
		const text = whole(writeBackup(settings, { clippings: [clipping], texts: [] }, NOW));
		expect(JSON.parse(text)).toMatchObject(settings);
		expect(read(text)).toMatchObject({ ok: true, format: 'backup', collection: { clippings: [clipping] } });
		expect(read(settings)).toMatchObject({ ok: false, format: 'backup', problems: [{ kind: 'empty' }] });
	});
});
