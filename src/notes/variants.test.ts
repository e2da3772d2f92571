import { beforeAll, expect, test } from 'vitest';
import { bundledPack } from '../../tests/support/packs';
import { matchArticle } from '../matching/engine';
import { assemblePlainText } from '../text/assemble';
import type { NoteItem, Piece } from './note';
import { textOf } from './pieces';
import { overlay } from './variants';
import { writeNotes } from './write';

// Compiled once; on a busy machine that takes longer than a test may.
beforeAll(async () => void (await bundledPack()), 60_000);

const marked = (pieces: readonly Piece[] | null) =>
	pieces
		?.map(({ text, role }) => (role === 'left-out' ? `[-${text}]` : role === 'added' ? `[+${text}]` : text))
		.join('');

async function versionsOn(text: string, published = '2022-01-20'): Promise<NoteItem[]> {
	const matched = matchArticle(assemblePlainText(text, { language: 'en', published }), [await bundledPack()]);
	const note = writeNotes(matched).notes.find(({ kind }) => kind === 'quote');
	return note?.sections.find(({ kind }) => kind === 'variants')?.items ?? [];
}

test('wordings are laid over each other word by word; those in other words are not', () => {
	expect(marked(overlay('We keep the old harbour open', 'We keep our harbour wide open'))).toBe(
		'We keep [-the old] [+our] harbour [+wide] open',
	);
	expect(overlay('We keep the old harbour open', 'Wir halten den Hafen offen')).toBeNull();
});

test('the words as documented, then the page’s, then those of each text, with what differs', async () => {
	const [documented, page, copy, ...rest] = await versionsOn(
		'“We will not allow anyone to slam closed NATO’s open-door policy,” Wendy Sherman told reporters.',
	);
	expect(rest).toEqual([]);
	expect(documented).toMatchObject({ label: 'Wendy Sherman', date: '2022-01-10' });
	expect(textOf(documented?.pieces ?? [])).toMatch(/central to the NATO alliance$/);
	expect(page).toMatchObject({ here: true, label: null, date: '2022-01-20' });
	expect(marked(page?.pieces ?? null)).toMatch(/\[-which has always been central to the NATO alliance\]$/);
	expect(copy).toMatchObject({ label: 'The New York Times', date: '2022-01-10' });
	expect(copy?.remark?.text).toContain('the sense is the same');
	expect(copy?.remark?.sources).not.toEqual([]);
});

test('a page that has the words of a known text stands with that text', async () => {
	const versions = await versionsOn(
		'“Our actions will depend not on the progress of negotiations but on the unconditional provision of Russia’s security today and in the historical future,” Putin said.',
		'2022-01-25',
	);
	expect(versions.filter(({ here }) => here).map(({ label }) => label)).toEqual([
		expect.stringContaining('Russia passes the point of no return'),
	]);
	expect(versions).toHaveLength(2);
});

test('a statement that no text has otherwise has no such part', async () => {
	expect(await versionsOn('“Nothing of the kind was ever said,” he said.')).toEqual([]);
});
