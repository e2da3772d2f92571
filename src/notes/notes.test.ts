import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { bundledPack, PLUTO, packSource, testPack } from '../../tests/support/packs';
import { compilePack } from '../corpus/pack/compile';
import { openPack, type Pack } from '../corpus/pack/open';
import { matchArticle } from '../matching/engine';
import type { ArticleMetadata } from '../text/article';
import { assemblePlainText } from '../text/assemble';
import { countWords, LEAD_WORDS } from './lead';
import type { Note } from './note';
import { textOf } from './pieces';
import { writeNotes } from './write';

const eight = readFileSync(`${PLUTO}/texts/eight.txt`, 'utf8');

let pack: Pack;
beforeAll(async () => {
	pack = await testPack();
});

const read = (text: string, metadata: Partial<ArticleMetadata> = {}, packs = [pack]) =>
	writeNotes(matchArticle(assemblePlainText(text, { language: 'en', ...metadata }), packs));
const noteOf = (text: string, metadata: Partial<ArticleMetadata> = {}): Note => {
	const [note] = read(text, metadata).notes;
	if (!note) throw new Error('no note');
	return note;
};
const section = (note: Note, kind: string) => note.sections.find((candidate) => candidate.kind === kind)?.items ?? [];

describe('a quote note', () => {
	const trimmed = 'They say “has sufficient mass for its self-gravity to overcome rigid body forces”.';

	test('leads with the cut, and shows what the page has and what it lacks as written', () => {
		const note = noteOf(trimmed);
		expect(note.heading).toBe('International Astronomical Union, resolution of its General Assembly');
		expect(note.dateline).toBe('24 August 2006, Prague');
		expect(textOf(note.lead)).toMatch(/^The page leaves out 13 words at the start and 16 words at the end: /);
		const [, ...passage] = note.lead;
		expect(passage.find(({ role }) => role === 'kept')?.text).toBe(
			'has sufficient mass for its self-gravity to overcome rigid body forces',
		);
		expect(textOf(passage)).toBe(pack.entry('statement', 'S-IAU-1')?.wording);
	});

	test('shows words that the page has of its own', () => {
		const note = noteOf(
			'“A planet is a celestial body that is in orbit around our own dear Sun, has sufficient mass for its self-gravity”',
		);
		expect(textOf(note.lead)).toContain('of its own inside');
		expect(
			section(note, 'variants')
				.find(({ here }) => here)
				?.pieces.filter(({ role }) => role === 'added')
				.map(({ text }) => text),
		).toEqual(['our own dear']);
	});

	test('says what is different in a known variant', () => {
		const note = noteOf(
			'“A planet is a celestial body that is in orbit around the Sun and has emptied its neighbourhood”',
		);
		expect(textOf(note.lead)).toContain('nearly round shape');
	});
});

describe('a document note', () => {
	test('tells title, publisher, date and share, and what the document leaves out', () => {
		const [note] = read(eight.split('Comments')[0] ?? '').notes;
		expect(note).toMatchObject({
			kind: 'document',
			heading: 'Text: Eight and no more',
			dateline: 'The Orbit, 26 August 2006',
		});
		expect(textOf(note?.lead ?? [])).toContain('100 % of this text stands on this page.');
		expect(section(note as Note, 'differs')).toHaveLength(1);
	});

	test('keeps what happened to the text later apart, by the date of the page', () => {
		const text = eight.split('Comments')[0] ?? '';
		const journey = (published: string | null) => {
			const note = noteOf(text, { published });
			return ['journey', 'later'].map((kind) => section(note, kind).flatMap(({ date, here }) => (here ? [] : [date])));
		};
		expect(journey('2006-09-01')).toEqual([['2006-08-26'], ['2008-01-05']]);
		expect(journey('2009-09-01')).toEqual([['2006-08-26', '2008-01-05'], []]);
		expect(journey(null)).toEqual([['2006-08-26', '2008-01-05'], []]);
	});

	test('says at its stations in how many points it differs, and how much of it the page has', () => {
		const text = eight.split('Comments')[0] ?? '';
		const [first, , here] = section(noteOf(text, { published: '2009-09-01' }), 'journey');
		expect(first?.remark?.text).toContain('in one point');
		expect(here).toMatchObject({ here: true, date: '2009-09-01' });
		expect(textOf(here?.pieces ?? [])).toBe('All 3 paragraphs stand here, whole or nearly so.');
		const part = section(noteOf(text.split('\n').slice(0, 2).join('\n')), 'journey').at(-1);
		expect(textOf(part?.pieces ?? [])).toBe('About 2 of 3 paragraphs stand here; one is missing or different.');
	});

	test('names the sections that a copy lacks', () => {
		const lines = eight.split('\n');
		const note = noteOf([lines[0], lines[1]].join('\n'));
		expect(section(note, 'sections').map(({ label }) => label)).toEqual(['Not on this page: The schoolbooks']);
	});
});

describe('a claim note', () => {
	const text = 'Pluto was demoted to a dwarf planet by the IAU.';

	test('gives the documents first, the page once, then the parties in date order, each cited', () => {
		const note = noteOf(text);
		expect(note.dateline).toBe('Said by: International Astronomical Union, 24 August 2006');
		expect(note.sections.map(({ kind }) => kind)).toEqual(['page-says', 'replies', 'later', 'unknown']);
		expect(section(note, 'replies').map(({ label, date, sources }) => [label, date, sources.length])).toEqual([
			['International Astronomical Union', '2006-08-24', 1],
			['Critics of the definition', '2006-08-25', 1],
		]);
	});

	test('keeps what was said after the page was published apart', () => {
		const note = noteOf(text, { published: '2006-08-24' });
		expect(section(note, 'replies').map(({ date }) => date)).toEqual(['2006-08-24']);
		expect(section(note, 'later').map(({ date }) => date)).toEqual(['2006-08-25', '2015-07-14']);
	});

	test('says how far the record goes where the page is younger than all of it', () => {
		const later = noteOf('Pluto was demoted to a dwarf planet by the IAU in August 2006.', { published: '2020-03-01' });
		expect(section(later, 'unknown').map(({ pieces }) => textOf(pieces))).toContain(
			'The page is of 1 March 2020; the record of this point goes to 14 July 2015.',
		);
		const own = noteOf(text, { published: '2006-08-24' });
		expect(
			section(own, 'unknown')
				.map(({ pieces }) => textOf(pieces))
				.join(),
		).not.toContain('The page is of');
	});

	test('puts the dated facts of the context behind its text in date order, those after the page apart', async () => {
		const fact = (date: string) => ({ text: `Known since ${date}.`, date, cite: ['iau0603'] });
		const source = packSource(PLUTO);
		const entries = source.entries.map((entry) =>
			entry.kind === 'claim'
				? { ...entry, context: { ...entry.context, dated: [fact('2006-08-24'), fact('2006-08-16')] } }
				: entry,
		);
		const dated = await openPack(await compilePack({ ...source, entries }));
		const told = (published: string | null, kind: string) =>
			read(text, { published }, [dated]).notes.flatMap((note) =>
				section(note, kind).map(({ date, origin, sources }) => [date, origin, sources.length]),
			);
		expect(told(null, 'context')).toEqual([
			['2006-08-16', undefined, 1],
			['2006-08-24', undefined, 1],
		]);
		expect(told('2006-08-20', 'context')).toEqual([['2006-08-16', undefined, 1]]);
		expect(told('2006-08-20', 'later')).toContainEqual(['2006-08-24', 'context', 1]);
	});

	test('tells nothing of a context that the page could not know, but for what is dated before it', async () => {
		const source = packSource(PLUTO);
		const entries = source.entries.map((entry) =>
			entry.kind === 'claim'
				? {
						...entry,
						context: {
							...entry.context,
							date: '2006-08-24',
							dated: [{ text: 'Proposed.', date: '2006-08-16', cite: ['iau0603'] }],
						},
					}
				: entry,
		);
		const dated = await openPack(await compilePack({ ...source, entries }));
		const told = (published: string) => read(text, { published }, [dated]).notes.filter(({ kind }) => kind === 'claim');
		const [early, known] = [told('2006-08-20'), told('2006-08-24')];
		expect(early.map(({ lead, leadSources }) => [lead, leadSources])).toEqual([[[], []]]);
		expect(early.flatMap((note) => section(note, 'context').map(({ date }) => date))).toEqual(['2006-08-16']);
		expect(early.flatMap((note) => section(note, 'later').map(({ date, origin }) => [date, origin]))).toContainEqual([
			'2006-08-24',
			'context',
		]);
		expect(known.map(({ lead }) => lead.length)).toEqual([1]);
	});

	test('names who spoke for many, whose answer is not held, what a source without a title is, and a copy that was read', async () => {
		const source = packSource(PLUTO);
		const entries = source.entries.map((entry) => {
			if (entry.kind === 'citation' && entry.id === 'bbc-pluto')
				return {
					...entry,
					title: undefined,
					what: 'on the vote',
					seen: 'copy' as const,
					readAt: 'https://stars.example/bbc',
				};
			if (entry.kind !== 'claim') return entry;
			const replies = entry.replies.map((reply) =>
				reply.party === 'critics' ? { ...reply, by: 'Alan Stern' } : reply,
			);
			return { ...entry, replies, gaps: [{ party: 'iau', text: 'No second answer is held.' }] };
		});
		const note = read(text, {}, [await openPack(await compilePack({ ...source, entries }))]).notes[0] as Note;
		expect(section(note, 'replies').map(({ label }) => label)).toEqual([
			'International Astronomical Union',
			'Alan Stern',
		]);
		expect(section(note, 'unknown')[0]).toMatchObject({
			label: 'International Astronomical Union',
			pieces: [{ text: 'No second answer is held.' }],
		});
		expect(note.text).toMatch(
			/\[\d\] BBC News, on the vote, 2006-08-25, .*, read in a copy: https:\/\/stars\.example\/bbc$/m,
		);
	});
});

describe('an outlet note', () => {
	test('has the same axes for every publisher, and shows the unknown as unknown', () => {
		const note = noteOf('Nothing here.', { url: 'https://orbit.example/' });
		const axes = ['funding', 'ownership', 'editorial', 'self-description', 'described-by-others'];
		expect(axes.map((kind) => section(note, kind).map(({ pieces }) => pieces.length))).toEqual([
			[0],
			[1],
			[0],
			[0],
			[0],
		]);
		expect(note.text).toContain('Not known to this corpus.');
	});
});

describe('every note', () => {
	test('numbers its sources without gaps and cites each', () => {
		for (const note of read(`${eight}\nPluto was demoted to a dwarf planet by the IAU.`).notes) {
			const cited = new Set([
				...note.leadSources,
				...note.sections.flatMap(({ items }) =>
					items.flatMap(({ sources, remark }) => [...sources, ...(remark?.sources ?? [])]),
				),
			]);
			expect([...cited].sort()).toEqual(note.sources.map((_, i) => i));
		}
	});

	test('has at most one mark in a paragraph', () => {
		const { notes } = read(
			'Pluto was demoted to a dwarf planet by the IAU, which holds that it “has sufficient mass for its self-gravity to overcome rigid body forces”.',
		);
		expect(notes.filter(({ mark }) => mark !== null)).toHaveLength(1);
	});
});

describe('the silence line', () => {
	test('counts no sentence for a note on the text as a whole', () => {
		const { notes, silence } = read(`It rained.\n${eight}`);
		expect(notes.map(({ kind }) => kind)).toContain('document');
		const quoted = notes.filter(({ kind }) => kind !== 'document').length;
		expect(silence.sentencesWithNotes).toBeLessThanOrEqual(quoted);
	});

	test('counts the sentences read and those with notes', () => {
		expect(read('It rained. Pluto was demoted to a dwarf planet by the IAU. It rained again.').silence).toEqual({
			sentencesRead: 3,
			sentencesWithNotes: 1,
		});
		expect(read('').silence).toEqual({ sentencesRead: 0, sentencesWithNotes: 0 });
	});
});

describe('the notes of the bundled pack', () => {
	test('say what they have to say in sixty words, whatever the entry', async () => {
		const bundled = await bundledPack();
		const quotations = bundled.wordings.map(({ text }) => `He said: “${text}”`);
		const claims = bundled.ids('claim').flatMap((id) => bundled.entry('claim', id)?.variants.en ?? []);
		const notes = [...quotations, ...claims].flatMap(
			(text) => read(text, { published: '2022-01-20' }, [bundled]).notes,
		);
		expect(notes.length).toBeGreaterThan(300);
		const tooLong = notes.filter(({ lead }) => countWords(textOf(lead)) > LEAD_WORDS);
		expect(tooLong.map(({ id }) => id)).toEqual([]);
	}, 30_000);
});
